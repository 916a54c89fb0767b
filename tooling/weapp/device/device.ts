import type { WeappPackage } from '../package/weapp-package.ts';
import { Problems } from '../realm/problems.ts';
import { newPageRecord, type PageRecord } from '../report/page-record.ts';
import { Script, type ChosenFile } from './answers.ts';
import { Network } from './network.ts';
import { StorageBox } from './storage-box.ts';

export interface DeviceSettings {
  /** Where requests go, whatever server the package was built for. */
  readonly server?: string | undefined;
  /** WeChat's font setting in points; 17 is what one has who never touched it. */
  readonly fontSize?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** Something that left the app: a call, a text on the clipboard, a document that was opened. */
export interface Deed {
  readonly kind: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A request as it went out. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly page: string;
  status?: number;
  failed?: string;
}

/** A phone with the app on it: what stays when the app is ended. */
export class Device {
  readonly package: WeappPackage;
  readonly settings: DeviceSettings;
  readonly script = new Script();
  readonly storage = new StorageBox();
  readonly network = new Network();
  readonly problems: Problems;
  readonly loadedSubpackages = new Set<string>();
  readonly files = new Map<string, ChosenFile>();
  readonly deeds: Deed[] = [];
  readonly sent: SentRequest[] = [];
  privacyAgreed = false;
  clockOffset = 0;
  mostRequestsAtOnce = 0;
  fontSize: number;
  /** The page on top, for the records. */
  currentPage: () => string = () => '';
  readonly #records = new Map<string, PageRecord>();

  constructor(pack: WeappPackage, settings: DeviceSettings) {
    this.package = pack;
    this.settings = settings;
    this.fontSize = settings.fontSize ?? 17;
    this.problems = new Problems(() => this.currentPage());
  }

  get records(): readonly PageRecord[] {
    return [...this.#records.values()];
  }

  recordOf(path: string): PageRecord {
    const record = this.#records.get(path) ?? newPageRecord(path);
    this.#records.set(path, record);
    return record;
  }

  did(kind: string, detail: Readonly<Record<string, unknown>>): void {
    this.deeds.push({ kind, detail });
  }

  /** Keeps a file and gives the path that the app knows it by. */
  keep(file: ChosenFile): string {
    const extension = /\.\w+$/.exec(file.name)?.[0] ?? '';
    const path = `http://tmp/${this.files.size + 1}${extension}`;
    this.files.set(path, file);
    return path;
  }
}
