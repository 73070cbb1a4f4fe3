/** The sentences about content credentials: one function per fact, each with its limit. */
import type { ContentCredentials, CredentialManifest } from '../../artifacts/types.js';
import type { Basis, Finding, FindingValue, Strength } from '../../domain/finding.js';
import type { Kind, LocalText } from '../../domain/verdict.js';
import type { CredentialStory, Origin } from './origin.js';

interface Said {
  readonly code: string;
  readonly basis?: Basis;
  readonly strength?: Strength;
  readonly kind?: Kind;
  readonly text: LocalText;
  readonly limit: LocalText;
  readonly values?: Readonly<Record<string, FindingValue>>;
}

function finding(credentials: ContentCredentials, said: Said): Finding {
  const { part, offset, length } = credentials;
  return {
    basis: 'observed',
    strength: 'informative',
    values: {},
    places: [{ at: 'bytes', part, offset, length, field: 'C2PA manifest store' }],
    ...said,
  };
}

/** A manifest that cannot speak for the picture: unreadable, elsewhere, or broken. */
export function unusable(credentials: ContentCredentials, hard: readonly string[]): Finding {
  const nothing = {
    en: 'What the credential says is not used.',
    zh: '凭证中的内容不予采信。',
  };
  if (credentials.presence === 'remote') {
    return finding(credentials, {
      code: 'provenance.c2pa.remote',
      text: {
        en: 'The file names an address where content credentials for it are said to lie.',
        zh: '文件给出了一个存放其内容凭证的外部地址。',
      },
      limit: {
        en: 'The address is never visited, so nothing is known of those credentials.',
        zh: '系统不会访问该地址，因此对其内容一无所知。',
      },
      values: { address: credentials.detail },
    });
  }
  if (credentials.presence === 'removed') {
    return finding(credentials, {
      code: 'provenance.c2pa.removed',
      text: {
        en: 'The file refers to a content credential of its own that it no longer carries.',
        zh: '文件引用了自身的内容凭证，但该凭证已不在文件中。',
      },
      limit: {
        en: 'Many programs and chat apps drop credentials when they save; what it said is not known.',
        zh: '许多软件和聊天应用在保存时会丢弃凭证；其内容不得而知。',
      },
    });
  }
  if (credentials.presence === 'unreadable') {
    return finding(credentials, {
      code: 'provenance.c2pa.unreadable',
      text: {
        en: 'The file carries content credentials that cannot be read.',
        zh: '文件带有无法读取的内容凭证。',
      },
      limit: nothing,
      values: { detail: credentials.detail },
    });
  }
  const values = { failures: hard.join(', '), signer: credentials.manifests[0]?.signer ?? '' };
  if (credentials.signatureIntact && !credentials.bytesIntact) {
    return finding(credentials, {
      code: 'provenance.c2pa.pixelsChanged',
      text: {
        en: 'The file is not the one its content credential was signed for: picture or data changed since, or the credential was taken from another file.',
        zh: '文件与内容凭证签名时不一致：签名后画面或数据被改动，或凭证取自其他文件。',
      },
      limit: {
        en: 'Re-saving or resizing has the same effect as changing the picture. What the credential says is not used.',
        zh: '重新保存或缩放与修改画面效果相同；凭证中的内容不予采信。',
      },
      values,
    });
  }
  return finding(credentials, {
    code: 'provenance.c2pa.broken',
    text: {
      en: 'The file carries a content credential whose signature or parts do not hold.',
      zh: '文件带有签名或组成部分校验失败的内容凭证。',
    },
    limit: nothing,
    values,
  });
}

/** Who signed, with which program, when, and how far the signer is known. */
export function signedBy(credentials: ContentCredentials, manifest: CredentialManifest): Finding {
  const signer = manifest.signer === '' ? manifest.signerName : manifest.signer;
  const { trustedBy } = credentials;
  const said = trustedBy
    ? {
        en: `A content credential signed by ${signer} fits the file; the signer is on the ${trustedBy.en}.`,
        zh: `内容凭证由 ${signer} 签名且与文件相符；签名者在${trustedBy.zh}中。`,
      }
    : {
        en: `A content credential signed in the name of ${signer} fits the file; nobody vouches for that signer here.`,
        zh: `内容凭证以 ${signer} 名义签名且与文件相符；但该签名者身份未获信任列表确认。`,
      };
  return finding(credentials, {
    code: 'provenance.c2pa.signer',
    basis: basisOf(credentials),
    text: said,
    limit: trustedBy
      ? {
          en: 'The signature shows who vouches for the file, not that what it shows is true.',
          zh: '签名说明由谁为文件背书，并不证明画面内容真实。',
        }
      : {
          en: 'Anyone can make a certificate with any name on it.',
          zh: '任何人都可以制作带有任意名称的证书。',
        },
    values: {
      signer,
      certificate: manifest.signerName,
      generator: manifest.generator,
      signedAt: manifest.signedAt,
      list: trustedBy?.en ?? null,
      notes: credentials.failures.map(({ code }) => code).join(', '),
    },
  });
}

/** An ingredient came with a credential that does not hold; the picture's own one still does. */
export function brokenIngredient(credentials: ContentCredentials, codes: readonly string[]): Finding {
  return finding(credentials, {
    code: 'provenance.c2pa.ingredientBroken',
    text: {
      en: 'A picture that this one was made from carried a content credential that does not hold.',
      zh: '制作该画面所用的素材带有校验失败的内容凭证。',
    },
    limit: {
      en: 'Nothing of that ingredient is used; the credential of the picture itself holds.',
      zh: '该素材的内容不予采信；画面自身的凭证有效。',
    },
    values: { failures: codes.join(', ') },
  });
}

/** `signed_and_trusted` or `signed`; only ever asked of a credential that fits its file. */
export function basisOf({ state }: ContentCredentials): Basis {
  return state === 'trusted' ? 'signed_and_trusted' : 'signed';
}

const declaration: LocalText = {
  en: 'It is the signing program that says so; the picture itself was not judged.',
  zh: '该结论来自签名软件的声明，并非对画面本身的判断。',
};

const origins: Readonly<Partial<Record<Origin, Omit<Said, 'limit'>>>> = {
  wholly_ai: {
    code: 'provenance.c2pa.aiGenerated',
    strength: 'strong',
    kind: 'ai_generated',
    text: {
      en: 'The content credential says that AI made the whole picture.',
      zh: '内容凭证声明整幅画面由人工智能生成。',
    },
  },
  partly_ai: {
    code: 'provenance.c2pa.aiComposite',
    strength: 'strong',
    kind: 'ai_edited',
    text: {
      en: 'The content credential says that AI made parts of the picture.',
      zh: '内容凭证声明画面的一部分由人工智能生成。',
    },
  },
  captured: {
    code: 'provenance.c2pa.captured',
    text: {
      en: 'The content credential says that a camera took the picture.',
      zh: '内容凭证声明该画面由相机拍摄。',
    },
  },
  screen: {
    code: 'provenance.c2pa.screen',
    text: {
      en: 'The content credential says that the picture is a screen capture.',
      zh: '内容凭证声明该画面为屏幕截图。',
    },
  },
  composite: {
    code: 'provenance.c2pa.composite',
    strength: 'supporting',
    kind: 'edited',
    text: {
      en: 'The content credential says that the picture is put together from several.',
      zh: '内容凭证声明该画面由多幅图像合成。',
    },
  },
  created_by_software: {
    code: 'provenance.c2pa.createdBySoftware',
    text: {
      en: 'The content credential says that software, not a camera, made the picture.',
      zh: '内容凭证声明该画面由软件制作，而非相机拍摄。',
    },
  },
};

/** What the story says, strongest first. */
export function toldBy(credentials: ContentCredentials, story: CredentialStory): Finding[] {
  const basis = basisOf(credentials);
  const origin = origins[story.origin];
  const found: Finding[] = [];
  if (origin) {
    const { inception } = story;
    const values = { sourceType: inception?.sourceType ?? '', software: inception?.software ?? '' };
    found.push(finding(credentials, { basis, limit: declaration, values, ...origin }));
  }
  if (story.aiEdits.length > 0) {
    found.push(
      finding(credentials, {
        code: 'provenance.c2pa.aiEdited',
        basis,
        strength: 'strong',
        kind: 'ai_edited',
        text: {
          en: 'The content credential records a visible change made with AI.',
          zh: '内容凭证记录了使用人工智能进行的可见修改。',
        },
        limit: declaration,
        values: actionValues(story.aiEdits),
      }),
    );
  }
  if (story.aiIngredients.length > 0) {
    found.push(
      finding(credentials, {
        code: 'provenance.c2pa.aiIngredient',
        basis,
        strength: 'supporting',
        kind: 'ai_edited',
        text: {
          en: 'The content credential records that a picture made by AI was placed into this one.',
          zh: '内容凭证记录了置入画面的人工智能生成素材。',
        },
        limit: declaration,
        values: { titles: story.aiIngredients.slice(0, 5).join(', ') },
      }),
    );
  }
  if (story.edits.length > 0) {
    found.push(
      finding(credentials, {
        code: 'provenance.c2pa.edited',
        basis,
        strength: 'supporting',
        kind: 'edited',
        text: {
          en: 'The content credential records editing steps without AI.',
          zh: '内容凭证记录了非人工智能的编辑步骤。',
        },
        limit: {
          en: 'Cropping and brightness are editing steps too; the list shows which they were.',
          zh: '裁剪、调亮等也属于编辑步骤；具体见所列动作。',
        },
        values: actionValues(story.edits),
      }),
    );
  }
  return found;
}

function actionValues(actions: CredentialStory['edits']): Readonly<Record<string, FindingValue>> {
  const few = actions.slice(0, 8);
  const unique = (values: readonly string[]) => [...new Set(values.filter((value) => value !== ''))];
  return {
    actions: unique(few.map(({ action }) => action)).join(', '),
    software: unique(few.map(({ software }) => software)).join(', '),
    count: actions.length,
  };
}
