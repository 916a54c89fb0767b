import { OpenedParties } from './opened-parties';
import { Reveal } from '../shell/reveal';

/** What somebody wrote in a request. */
export function RevealRequest({ request }: { readonly request: string }) {
  return (
    <Reveal act="mediation.revealRequest" of={request} input={(reason) => ({ request, reason })} what="申请内容">
      {({ facts, claims, parties }) => (
        <>
          <h3>纠纷经过</h3>
          <p className="prose">{facts}</p>
          <h3>申请事项</h3>
          <ol>
            {claims.map((claim) => (
              <li key={claim}>{claim}</li>
            ))}
          </ol>
          <OpenedParties parties={parties} />
        </>
      )}
    </Reveal>
  );
}
