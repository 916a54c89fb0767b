import { useEffect, useRef, useState } from 'react';
import Taro from '@tarojs/taro';
import { ChooseCommunityCard } from '../../community/choose-community-card';
import { useCommunity } from '../../community/community-store';
import { ConsentSheet } from '../../consents/consent-sheet';
import { useDraft } from '../../drafts/use-draft';
import { usePictureUploads } from '../../pictures/use-picture-uploads';
import { useSession } from '../../session/session-store';
import { Button } from '../../ui/button';
import { NoticeBar } from '../../ui/notice-bar';
import { Page } from '../../ui/page';
import { Stepper } from '../../ui/stepper';
import { WriteFailure } from '../../ui/write-failure';
import { ApplicantStep } from './applicant-step';
import { ClaimsStep } from './claims-step';
import { DisputeStep } from './dispute-step';
import { FactsStep } from './facts-step';
import { PicturesStep } from './pictures-step';
import { emptyDraft, freshPictures, ownName, type RequestDraft } from './request-draft';
import { RespondentsStep } from './respondents-step';
import { ReviewStep } from './review-step';
import { firstWrongStep, fromServer, lastStep, steps, wrongIn, type Wrong } from './steps';
import { useSendRequest } from './use-send-request';
import '../mediation.scss';

export default function RequestMediation() {
  const community = useCommunity();
  const account = ownName(useSession()?.me.person.name);
  const draft = useDraft<RequestDraft>('mediation-request', emptyDraft);
  const [wrong, setWrong] = useState<Wrong>({});
  const [paths, setPaths] = useState<Readonly<Record<string, string>>>({});
  const [lost, setLost] = useState(0);
  const [moved, setMoved] = useState(false);
  const newest = useRef(draft.value);
  newest.current = draft.value;
  const { value, set } = draft;
  const { at } = value;

  useEffect(() => {
    const { pictures } = newest.current;
    const fresh = freshPictures(pictures, Date.now());
    if (fresh.length === pictures.length) return;
    setLost(pictures.length - fresh.length);
    set({ pictures: fresh });
  }, [set]);
  const uploads = usePictureUploads(({ id }, { path }) => {
    setPaths((all) => ({ ...all, [id]: path }));
    set({ pictures: [...newest.current.pictures, { id, sentAt: Date.now() }] });
  });
  const sending = useSendRequest(({ id }) => {
    draft.clear();
    void Taro.redirectTo({ url: `/mediation/submitted/index?id=${id}` });
  });
  const { failure } = sending;
  useEffect(() => {
    if (failure?.code === 'upload-gone') {
      setLost(newest.current.pictures.length);
      set({ pictures: [], at: 5 });
    }
    const { wrong: told, step } = fromServer(failure?.fields ?? {});
    if (Object.keys(told).length === 0) return;
    setWrong(told);
    set({ at: step });
  }, [failure, set]);

  const goTo = (step: number): void => {
    setWrong({});
    setMoved(true);
    set({ at: step });
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const next = (): void => {
    const found = wrongIn(at, value, account !== null);
    if (Object.keys(found).length > 0) setWrong(found);
    else goTo(at + 1);
  };
  const submit = (): void => {
    const step = firstWrongStep(value, account !== null);
    if (step < lastStep) {
      goTo(step);
      setWrong(wrongIn(step, value, account !== null));
    } else if (community) void sending.send(value, community.code);
  };
  const change = (to: Partial<RequestDraft>): void => {
    setWrong({});
    set(to);
  };
  const step = { draft: value, change, wrong };
  return (
    <Page
      title="申请人民调解"
      footer={
        at < lastStep ? (
          <Button busy={uploads.busy} busyWord="正在传照片……" onTap={next}>
            下一步
          </Button>
        ) : (
          <Button busy={sending.busy} busyWord="正在提交……" disabled={!community} onTap={submit}>
            提交申请
          </Button>
        )
      }
    >
      <Stepper steps={steps} at={at} />
      {draft.restored && !moved ? <NoticeBar>上次填写的内容还在，接着写就行。</NoticeBar> : null}
      {at === 0 ? <ApplicantStep {...step} account={account} /> : null}
      {at === 1 ? <RespondentsStep {...step} /> : null}
      {at === 2 ? <DisputeStep {...step} /> : null}
      {at === 3 ? <FactsStep {...step} /> : null}
      {at === 4 ? <ClaimsStep {...step} /> : null}
      {at === 5 ? <PicturesStep {...step} uploads={uploads} paths={paths} lost={lost} /> : null}
      {at === lastStep && community ? (
        <ReviewStep draft={value} account={account} community={community} onGo={goTo} />
      ) : null}
      {at === lastStep && !community ? <ChooseCommunityCard /> : null}
      {at === lastStep && sending.otherName !== null ? (
        <NoticeBar tone="clay">
          {`您登录的账号姓名是${sending.otherName}，将用这个姓名申请。没有问题请再点一次“提交申请”。`}
        </NoticeBar>
      ) : null}
      {sending.failure?.consent ? null : <WriteFailure failure={sending.failure} />}
      {at > 0 ? (
        <Button tone="plain" onTap={() => goTo(at - 1)}>
          上一步
        </Button>
      ) : null}
      <ConsentSheet write={sending.write} />
    </Page>
  );
}
