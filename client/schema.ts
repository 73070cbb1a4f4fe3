/** Made from the contract by test/integration/client.test.ts: change the routes, not this file. */
export interface paths {
  '/healthz': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The process answers */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "status": "ok"
             *     }
             */
            'application/json': {
              /** @enum {string} */
              status: 'ok';
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/readyz': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Database, queue and storage answer */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "status": "ok"
             *     }
             */
            'application/json': {
              /** @enum {string} */
              status: 'ok';
            };
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/errors/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What an error code means */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          code: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "code": "EVD_EMPTY",
             *       "status": 422,
             *       "retry": "never",
             *       "text": {
             *         "en": "An editing program saved the photo.",
             *         "zh": "照片由编辑软件保存。"
             *       }
             *     }
             */
            'application/json': {
              /** @example EVD_EMPTY */
              code: string;
              /** @example 422 */
              status: number;
              /** @enum {string} */
              retry: 'never' | 'backoff';
              text: components['schemas']['LocalText'];
            };
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/detections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List detections, newest first */
    get: {
      parameters: {
        query?: {
          /** @description Rows on a page. */
          limit?: number;
          /** @description The `next` of the page before; absent for the first. */
          cursor?: string;
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          disputeId?: string;
          status?: 'queued' | 'running' | 'done';
          channel?: 'dispute' | 'refund' | 'appeal' | 'review';
          outcome?: 'forgery_indicated' | 'inconclusive' | 'no_sign_found' | 'not_assessable';
          /** @description One of the kinds that the verdict names. */
          kind?: 'ai_generated' | 'ai_edited' | 'edited' | 'recaptured' | 'reused';
          /**
           * @description At that time or later.
           * @example 2026-11-20T08:15:30.000Z
           */
          from?: string;
          /**
           * @description Before that time.
           * @example 2026-11-20T08:15:30.000Z
           */
          to?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "items": [
             *         {
             *           "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "evidenceId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "disputeId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "status": "done",
             *           "suspicion": "ai_generated",
             *           "channel": "dispute",
             *           "tier": "fast",
             *           "externalIds": {
             *             "refundId": "RF-20261120-88",
             *             "photoId": "p1"
             *           },
             *           "fileName": "torn-parcel.jpg",
             *           "receivedAt": "2026-11-20T08:15:30.000Z",
             *           "startedAt": "2026-11-20T08:15:30.000Z",
             *           "finishedAt": "2026-11-20T08:15:30.000Z",
             *           "links": {
             *             "self": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *             "events": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/events",
             *             "dispute": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *           },
             *           "outcome": "forgery_indicated"
             *         }
             *       ],
             *       "next": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *     }
             */
            'application/json': {
              items: components['schemas']['DetectionSummary'][];
              next: string | null;
            };
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    /** Send a photo to be examined */
    post: {
      parameters: {
        query?: {
          /** @description Seconds to wait for the verdict; capped by the server. 0 answers at once. */
          wait?: number;
        };
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          /**
           * @example {
           *       "image": "(the bytes of torn-parcel.jpg)",
           *       "suspicion": "unsure",
           *       "channel": "dispute",
           *       "tier": "fast",
           *       "externalIds": {
           *         "refundId": "RF-20261120-88",
           *         "photoId": "p1"
           *       },
           *       "orderedAt": "2026-11-20T08:15:30.000Z",
           *       "shippedAt": "2026-11-20T08:15:30.000Z",
           *       "deliveredAt": "2026-11-20T08:15:30.000Z",
           *       "deliveryCity": {
           *         "name": "上海市",
           *         "position": {
           *           "latitude": 31.2,
           *           "longitude": 121.5
           *         }
           *       },
           *       "disputeId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
           *     }
           */
          'multipart/form-data': {
            /**
             * @description The photo.
             * @example (the bytes of torn-parcel.jpg)
             */
            image: string;
            /**
             * @description What the merchant suspects; recorded and shown, never fed into the verdict.
             * @default unsure
             * @enum {string}
             */
            suspicion?: 'ai_generated' | 'ai_edited' | 'edited' | 'unsure';
            /**
             * @description Where the verdict counts.
             * @default dispute
             * @enum {string}
             */
            channel?: 'dispute' | 'refund' | 'appeal' | 'review';
            /**
             * @description `deep` looks for edits in all of a large photo, `fast` in a part of it.
             * @default fast
             * @enum {string}
             */
            tier?: 'fast' | 'deep';
            /**
             * @description The caller's own ids for this photo, as a JSON object of strings; given back unchanged.
             * @example {
             *       "refundId": "RF-20261120-88",
             *       "photoId": "p1"
             *     }
             */
            externalIds?: {
              [key: string]: string;
            };
            /**
             * Format: date-time
             * @description When the order was placed.
             * @example 2026-11-20T08:15:30.000Z
             */
            orderedAt?: string;
            /**
             * Format: date-time
             * @description When the goods were handed to the carrier.
             * @example 2026-11-20T08:15:30.000Z
             */
            shippedAt?: string;
            /**
             * Format: date-time
             * @description When the parcel was delivered.
             * @example 2026-11-20T08:15:30.000Z
             */
            deliveredAt?: string;
            /**
             * @description City delivered to. Its centre is kept to a tenth of a degree; without it the city is named and not measured against.
             * @example {
             *       "name": "上海市",
             *       "position": {
             *         "latitude": 31.2,
             *         "longitude": 121.5
             *       }
             *     }
             */
            deliveryCity?: {
              /** @description The city's name. */
              name: string;
              /** @description Degrees, north and east positive, WGS 84. */
              position?: {
                latitude: number;
                longitude: number;
              };
            };
            /**
             * Format: uuid
             * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
             */
            disputeId?: string;
          };
        };
      };
      responses: {
        /** @description One photo, its scan and, once done, its verdict. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "evidenceId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "disputeId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "status": "done",
             *       "suspicion": "ai_generated",
             *       "channel": "dispute",
             *       "tier": "fast",
             *       "externalIds": {
             *         "refundId": "RF-20261120-88",
             *         "photoId": "p1"
             *       },
             *       "fileName": "torn-parcel.jpg",
             *       "receivedAt": "2026-11-20T08:15:30.000Z",
             *       "startedAt": "2026-11-20T08:15:30.000Z",
             *       "finishedAt": "2026-11-20T08:15:30.000Z",
             *       "links": {
             *         "self": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "events": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/events",
             *         "dispute": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *       },
             *       "claim": {
             *         "orderedAt": "2026-11-20T08:15:30.000Z",
             *         "shippedAt": "2026-11-20T08:15:30.000Z",
             *         "deliveredAt": "2026-11-20T08:15:30.000Z",
             *         "deliveryCity": {
             *           "name": "上海市",
             *           "position": {
             *             "latitude": 31.2,
             *             "longitude": 121.5
             *           }
             *         }
             *       },
             *       "subject": {
             *         "sha256": "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9",
             *         "sizeBytes": 2310442,
             *         "format": "jpeg",
             *         "width": 4032,
             *         "height": 3024,
             *         "quality": 92,
             *         "orientation": 1
             *       },
             *       "verdict": {
             *         "outcome": "forgery_indicated",
             *         "kinds": [
             *           "edited"
             *         ],
             *         "llr": 2.1,
             *         "contributions": [
             *           {
             *             "analyzer": "error-level",
             *             "family": "compression",
             *             "kind": "edited",
             *             "llr": 1.4,
             *             "counted": 1.2
             *           }
             *         ],
             *         "reasons": [
             *           {
             *             "code": "metadata.software.editor",
             *             "analyzer": "edit-history",
             *             "text": {
             *               "en": "An editing program saved the photo.",
             *               "zh": "照片由编辑软件保存。"
             *             },
             *             "limit": {
             *               "en": "An editing program saved the photo.",
             *               "zh": "照片由编辑软件保存。"
             *             }
             *           }
             *         ],
             *         "regions": [
             *           {
             *             "box": {
             *               "x": 1024,
             *               "y": 512,
             *               "width": 256,
             *               "height": 192
             *             },
             *             "score": 0.91
             *           }
             *         ],
             *         "route": "hold_and_review",
             *         "routedBy": {
             *           "scope": "built_in",
             *           "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "version": 3,
             *           "rule": "dear ceramics",
             *           "holdFalseAlarmRate": 0.01
             *         }
             *       },
             *       "analyses": [
             *         {
             *           "analyzer": "error-level",
             *           "version": 3,
             *           "family": "compression",
             *           "title": {
             *             "en": "Error level",
             *             "zh": "误差水平"
             *           },
             *           "status": "scored",
             *           "score": 0.83,
             *           "findings": [],
             *           "hasMap": true
             *         }
             *       ],
             *       "maps": [
             *         {
             *           "analyzer": "fused",
             *           "href": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/maps/fused.png"
             *         }
             *       ],
             *       "versions": {
             *         "report": 1,
             *         "pipeline": "1.0.0",
             *         "calibration": "2026-11-20",
             *         "analyzers": {
             *           "error-level": 3
             *         },
             *         "trust": {
             *           "c2pa": "2026-11-01 3f9a01c7"
             *         },
             *         "models": {
             *           "edit": "1 3f9a01c7"
             *         }
             *       },
             *       "askedFor": {
             *         "requestId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "ask": "fresh_photo",
             *         "code": "7KX4PWT"
             *       }
             *     }
             */
            'application/json': components['schemas']['Detection'];
          };
        };
        /** @description One photo, its scan and, once done, its verdict. */
        202: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "evidenceId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "disputeId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "status": "done",
             *       "suspicion": "ai_generated",
             *       "channel": "dispute",
             *       "tier": "fast",
             *       "externalIds": {
             *         "refundId": "RF-20261120-88",
             *         "photoId": "p1"
             *       },
             *       "fileName": "torn-parcel.jpg",
             *       "receivedAt": "2026-11-20T08:15:30.000Z",
             *       "startedAt": "2026-11-20T08:15:30.000Z",
             *       "finishedAt": "2026-11-20T08:15:30.000Z",
             *       "links": {
             *         "self": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "events": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/events",
             *         "dispute": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *       },
             *       "claim": {
             *         "orderedAt": "2026-11-20T08:15:30.000Z",
             *         "shippedAt": "2026-11-20T08:15:30.000Z",
             *         "deliveredAt": "2026-11-20T08:15:30.000Z",
             *         "deliveryCity": {
             *           "name": "上海市",
             *           "position": {
             *             "latitude": 31.2,
             *             "longitude": 121.5
             *           }
             *         }
             *       },
             *       "subject": {
             *         "sha256": "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9",
             *         "sizeBytes": 2310442,
             *         "format": "jpeg",
             *         "width": 4032,
             *         "height": 3024,
             *         "quality": 92,
             *         "orientation": 1
             *       },
             *       "verdict": {
             *         "outcome": "forgery_indicated",
             *         "kinds": [
             *           "edited"
             *         ],
             *         "llr": 2.1,
             *         "contributions": [
             *           {
             *             "analyzer": "error-level",
             *             "family": "compression",
             *             "kind": "edited",
             *             "llr": 1.4,
             *             "counted": 1.2
             *           }
             *         ],
             *         "reasons": [
             *           {
             *             "code": "metadata.software.editor",
             *             "analyzer": "edit-history",
             *             "text": {
             *               "en": "An editing program saved the photo.",
             *               "zh": "照片由编辑软件保存。"
             *             },
             *             "limit": {
             *               "en": "An editing program saved the photo.",
             *               "zh": "照片由编辑软件保存。"
             *             }
             *           }
             *         ],
             *         "regions": [
             *           {
             *             "box": {
             *               "x": 1024,
             *               "y": 512,
             *               "width": 256,
             *               "height": 192
             *             },
             *             "score": 0.91
             *           }
             *         ],
             *         "route": "hold_and_review",
             *         "routedBy": {
             *           "scope": "built_in",
             *           "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "version": 3,
             *           "rule": "dear ceramics",
             *           "holdFalseAlarmRate": 0.01
             *         }
             *       },
             *       "analyses": [
             *         {
             *           "analyzer": "error-level",
             *           "version": 3,
             *           "family": "compression",
             *           "title": {
             *             "en": "Error level",
             *             "zh": "误差水平"
             *           },
             *           "status": "scored",
             *           "score": 0.83,
             *           "findings": [],
             *           "hasMap": true
             *         }
             *       ],
             *       "maps": [
             *         {
             *           "analyzer": "fused",
             *           "href": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/maps/fused.png"
             *         }
             *       ],
             *       "versions": {
             *         "report": 1,
             *         "pipeline": "1.0.0",
             *         "calibration": "2026-11-20",
             *         "analyzers": {
             *           "error-level": 3
             *         },
             *         "trust": {
             *           "c2pa": "2026-11-01 3f9a01c7"
             *         },
             *         "models": {
             *           "edit": "1 3f9a01c7"
             *         }
             *       },
             *       "askedFor": {
             *         "requestId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "ask": "fresh_photo",
             *         "code": "7KX4PWT"
             *       }
             *     }
             */
            'application/json': components['schemas']['Detection'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_TOO_LARGE` */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/detections/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a detection */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description One photo, its scan and, once done, its verdict. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "evidenceId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "disputeId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "status": "done",
             *       "suspicion": "ai_generated",
             *       "channel": "dispute",
             *       "tier": "fast",
             *       "externalIds": {
             *         "refundId": "RF-20261120-88",
             *         "photoId": "p1"
             *       },
             *       "fileName": "torn-parcel.jpg",
             *       "receivedAt": "2026-11-20T08:15:30.000Z",
             *       "startedAt": "2026-11-20T08:15:30.000Z",
             *       "finishedAt": "2026-11-20T08:15:30.000Z",
             *       "links": {
             *         "self": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "events": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/events",
             *         "dispute": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *       },
             *       "claim": {
             *         "orderedAt": "2026-11-20T08:15:30.000Z",
             *         "shippedAt": "2026-11-20T08:15:30.000Z",
             *         "deliveredAt": "2026-11-20T08:15:30.000Z",
             *         "deliveryCity": {
             *           "name": "上海市",
             *           "position": {
             *             "latitude": 31.2,
             *             "longitude": 121.5
             *           }
             *         }
             *       },
             *       "subject": {
             *         "sha256": "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9",
             *         "sizeBytes": 2310442,
             *         "format": "jpeg",
             *         "width": 4032,
             *         "height": 3024,
             *         "quality": 92,
             *         "orientation": 1
             *       },
             *       "verdict": {
             *         "outcome": "forgery_indicated",
             *         "kinds": [
             *           "edited"
             *         ],
             *         "llr": 2.1,
             *         "contributions": [
             *           {
             *             "analyzer": "error-level",
             *             "family": "compression",
             *             "kind": "edited",
             *             "llr": 1.4,
             *             "counted": 1.2
             *           }
             *         ],
             *         "reasons": [
             *           {
             *             "code": "metadata.software.editor",
             *             "analyzer": "edit-history",
             *             "text": {
             *               "en": "An editing program saved the photo.",
             *               "zh": "照片由编辑软件保存。"
             *             },
             *             "limit": {
             *               "en": "An editing program saved the photo.",
             *               "zh": "照片由编辑软件保存。"
             *             }
             *           }
             *         ],
             *         "regions": [
             *           {
             *             "box": {
             *               "x": 1024,
             *               "y": 512,
             *               "width": 256,
             *               "height": 192
             *             },
             *             "score": 0.91
             *           }
             *         ],
             *         "route": "hold_and_review",
             *         "routedBy": {
             *           "scope": "built_in",
             *           "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "version": 3,
             *           "rule": "dear ceramics",
             *           "holdFalseAlarmRate": 0.01
             *         }
             *       },
             *       "analyses": [
             *         {
             *           "analyzer": "error-level",
             *           "version": 3,
             *           "family": "compression",
             *           "title": {
             *             "en": "Error level",
             *             "zh": "误差水平"
             *           },
             *           "status": "scored",
             *           "score": 0.83,
             *           "findings": [],
             *           "hasMap": true
             *         }
             *       ],
             *       "maps": [
             *         {
             *           "analyzer": "fused",
             *           "href": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/maps/fused.png"
             *         }
             *       ],
             *       "versions": {
             *         "report": 1,
             *         "pipeline": "1.0.0",
             *         "calibration": "2026-11-20",
             *         "analyzers": {
             *           "error-level": 3
             *         },
             *         "trust": {
             *           "c2pa": "2026-11-01 3f9a01c7"
             *         },
             *         "models": {
             *           "edit": "1 3f9a01c7"
             *         }
             *       },
             *       "askedFor": {
             *         "requestId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "ask": "fresh_photo",
             *         "code": "7KX4PWT"
             *       }
             *     }
             */
            'application/json': components['schemas']['Detection'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/detections/{id}/position': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read where the photo says that it was taken
     * @description Exact, for privileged roles alone; each reading is an event in the record.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Degrees, north and east positive, WGS 84. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "latitude": -90,
             *       "longitude": -180
             *     }
             */
            'application/json': components['schemas']['PhotoPosition'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/detections/{id}/maps/{analyzer}.png': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Draw a localisation map
     * @description To lie over the photo as it is shown, that is, with EXIF orientation applied.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
          analyzer: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description PNG with transparency. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /** @example (the bytes of a PNG) */
            'image/png': string;
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/detections/{id}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Follow a detection */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Server-sent events. `progress` carries {"status","step"?} and comes at once with the status as it is; `done` carries {"status":"done"} and ends the stream. Lines that begin with a colon are heartbeats. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example event: progress
             *     data: {"status":"running"}
             */
            'text/event-stream': string;
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/disputes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List disputes, newest first */
    get: {
      parameters: {
        query?: {
          /** @description Rows on a page. */
          limit?: number;
          /** @description The `next` of the page before; absent for the first. */
          cursor?: string;
          stage?:
            | 'opened'
            | 'evidence_submitted'
            | 'under_detection'
            | 'under_review'
            | 'decided'
            | 'appealed'
            | 'closed';
          channel?: 'dispute' | 'refund' | 'appeal' | 'review';
          /** @description Pseudonym of the buyer. */
          buyerRef?: string;
          /** @description Item within the order. */
          itemId?: string;
          /** @description Order in dispute. */
          orderId?: string;
          /** @description The merchant's own id. */
          externalId?: string;
          /** @description Leaves out, for a reviewer, disputes in which they have to note a view first. */
          refundStatus?: 'pending' | 'held' | 'released' | 'refunded' | 'partially_refunded' | 'refused';
          /** @description Of the verdict on one of its photos. */
          outcome?: 'forgery_indicated' | 'inconclusive' | 'no_sign_found' | 'not_assessable';
          /**
           * @description At that time or later.
           * @example 2026-11-20T08:15:30.000Z
           */
          from?: string;
          /**
           * @description Before that time.
           * @example 2026-11-20T08:15:30.000Z
           */
          to?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "items": [
             *         {
             *           "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "externalId": "D-2026-000123",
             *           "orderId": "O-778812",
             *           "buyerRef": "b_91f3",
             *           "amountMinor": 12900,
             *           "currency": "CNY",
             *           "itemId": "SKU-17",
             *           "channel": "dispute",
             *           "stage": "under_review",
             *           "reasonCode": "item_damaged",
             *           "claimText": "Arrived torn.",
             *           "category": "ceramics",
             *           "deadlineAt": "2026-11-20T08:15:30.000Z",
             *           "expressRefundAt": "2026-11-20T08:15:30.000Z",
             *           "orderedAt": "2026-11-20T08:15:30.000Z",
             *           "shippedAt": "2026-11-20T08:15:30.000Z",
             *           "deliveredAt": "2026-11-20T08:15:30.000Z",
             *           "deliveryCity": {
             *             "name": "上海市",
             *             "position": {
             *               "latitude": 31.2,
             *               "longitude": 121.5
             *             }
             *           },
             *           "createdAt": "2026-11-20T08:15:30.000Z",
             *           "revision": 4,
             *           "refund": {
             *             "status": "held",
             *             "reason": {
             *               "en": "An editing program saved the photo.",
             *               "zh": "照片由编辑软件保存。"
             *             },
             *             "detection": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *             "paidMinor": 0,
             *             "heldUntil": "2026-11-20T08:15:30.000Z",
             *             "updatedAt": "2026-11-20T08:15:30.000Z"
             *           },
             *           "links": {
             *             "self": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *             "evidence": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/evidence"
             *           }
             *         }
             *       ],
             *       "next": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *     }
             */
            'application/json': {
              items: components['schemas']['DisputeSummary'][];
              next: string | null;
            };
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    /** Open a dispute */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          /**
           * @example {
           *       "externalId": "D-2026-000123",
           *       "orderId": "O-778812",
           *       "itemId": "SKU-17",
           *       "buyerRef": "b_91f3",
           *       "amountMinor": 12900,
           *       "currency": "CNY",
           *       "channel": "dispute",
           *       "stage": "opened",
           *       "reasonCode": "item_damaged",
           *       "claimText": "Arrived torn.",
           *       "category": "ceramics",
           *       "deadlineAt": "2026-11-25T16:00:00.000Z",
           *       "expressRefundAt": "2026-11-22T16:00:00.000Z",
           *       "orderedAt": "2026-11-15T02:10:00.000Z",
           *       "shippedAt": "2026-11-16T09:00:00.000Z",
           *       "deliveredAt": "2026-11-19T04:30:00.000Z",
           *       "deliveryCity": {
           *         "name": "上海市",
           *         "position": {
           *           "latitude": 31.2,
           *           "longitude": 121.5
           *         }
           *       }
           *     }
           */
          'application/json': {
            /**
             * @description The merchant's own id of the dispute; unique per merchant.
             * @example D-2026-000123
             */
            externalId: string;
            /**
             * @description Order in dispute.
             * @example O-778812
             */
            orderId: string;
            /**
             * @description Pseudonym of the buyer; never a name, phone number or address.
             * @example b_91f3
             */
            buyerRef: string;
            /**
             * @description Amount in dispute, in minor units (fen, cents).
             * @example 12900
             */
            amountMinor: number;
            /**
             * @description ISO 4217.
             * @example CNY
             */
            currency: string;
            /**
             * @description Where verdicts on its photos count.
             * @default dispute
             * @enum {string}
             */
            channel?: 'dispute' | 'refund' | 'appeal' | 'review';
            /**
             * @default opened
             * @enum {string}
             */
            stage?: 'opened' | 'evidence_submitted' | 'closed';
            /**
             * @description Item within the order.
             * @example SKU-17
             */
            itemId?: string;
            /**
             * @description The platform's reason code.
             * @example item_damaged
             */
            reasonCode?: string;
            /**
             * @description What the buyer asserts.
             * @example Arrived torn.
             */
            claimText?: string;
            /**
             * @description Goods category in the platform's words; policies may speak of it.
             * @example ceramics
             */
            category?: string;
            /**
             * Format: date-time
             * @description By when the merchant has to answer.
             * @example 2026-11-20T08:15:30.000Z
             */
            deadlineAt?: string;
            /**
             * Format: date-time
             * @description When the platform pays by itself; after it nothing can be held.
             * @example 2026-11-20T08:15:30.000Z
             */
            expressRefundAt?: string;
            /**
             * Format: date-time
             * @description When the order was placed.
             * @example 2026-11-20T08:15:30.000Z
             */
            orderedAt?: string;
            /**
             * Format: date-time
             * @description When the goods were handed to the carrier.
             * @example 2026-11-20T08:15:30.000Z
             */
            shippedAt?: string;
            /**
             * Format: date-time
             * @description When the parcel was delivered.
             * @example 2026-11-20T08:15:30.000Z
             */
            deliveredAt?: string;
            /**
             * @description City delivered to. Its centre is kept to a tenth of a degree; without it the city is named and not measured against.
             * @example {
             *       "name": "上海市",
             *       "position": {
             *         "latitude": 31.2,
             *         "longitude": 121.5
             *       }
             *     }
             */
            deliveryCity?: {
              /** @description The city's name. */
              name: string;
              /** @description Degrees, north and east positive, WGS 84. */
              position?: {
                latitude: number;
                longitude: number;
              };
            };
          };
        };
      };
      responses: {
        /** @description A contested order with its refund record and its timeline. */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "externalId": "D-2026-000123",
             *       "orderId": "O-778812",
             *       "buyerRef": "b_91f3",
             *       "amountMinor": 12900,
             *       "currency": "CNY",
             *       "itemId": "SKU-17",
             *       "channel": "dispute",
             *       "stage": "under_review",
             *       "reasonCode": "item_damaged",
             *       "claimText": "Arrived torn.",
             *       "category": "ceramics",
             *       "deadlineAt": "2026-11-20T08:15:30.000Z",
             *       "expressRefundAt": "2026-11-20T08:15:30.000Z",
             *       "orderedAt": "2026-11-20T08:15:30.000Z",
             *       "shippedAt": "2026-11-20T08:15:30.000Z",
             *       "deliveredAt": "2026-11-20T08:15:30.000Z",
             *       "deliveryCity": {
             *         "name": "上海市",
             *         "position": {
             *           "latitude": 31.2,
             *           "longitude": 121.5
             *         }
             *       },
             *       "createdAt": "2026-11-20T08:15:30.000Z",
             *       "revision": 4,
             *       "refund": {
             *         "status": "held",
             *         "reason": {
             *           "en": "An editing program saved the photo.",
             *           "zh": "照片由编辑软件保存。"
             *         },
             *         "detection": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "paidMinor": 0,
             *         "heldUntil": "2026-11-20T08:15:30.000Z",
             *         "updatedAt": "2026-11-20T08:15:30.000Z"
             *       },
             *       "links": {
             *         "self": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "evidence": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/evidence"
             *       },
             *       "timeline": [
             *         {
             *           "type": "verdict.recorded",
             *           "at": "2026-11-20T08:15:30.000Z",
             *           "actor": "user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "evidenceId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "detection": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "data": {
             *             "outcome": "forgery_indicated",
             *             "kinds": [
             *               "ai_edited"
             *             ],
             *             "route": "hold_and_review"
             *           }
             *         }
             *       ],
             *       "integrity": {
             *         "halfLifeDays": 180,
             *         "asOf": "2026-11-20T08:15:30.000Z",
             *         "upheld": {
             *           "count": 1,
             *           "weight": 0.5
             *         },
             *         "rejected": {
             *           "count": 1,
             *           "weight": 0.5
             *         },
             *         "pending": 1,
             *         "entries": [
             *           {
             *             "dispute": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *             "finding": "upheld",
             *             "kind": "ai_generated",
             *             "decidedAt": "2026-11-20T08:15:30.000Z",
             *             "weight": 0.5
             *           }
             *         ]
             *       }
             *     }
             */
            'application/json': components['schemas']['Dispute'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/disputes/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a dispute with its refund record and timeline */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description A contested order with its refund record and its timeline. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "externalId": "D-2026-000123",
             *       "orderId": "O-778812",
             *       "buyerRef": "b_91f3",
             *       "amountMinor": 12900,
             *       "currency": "CNY",
             *       "itemId": "SKU-17",
             *       "channel": "dispute",
             *       "stage": "under_review",
             *       "reasonCode": "item_damaged",
             *       "claimText": "Arrived torn.",
             *       "category": "ceramics",
             *       "deadlineAt": "2026-11-20T08:15:30.000Z",
             *       "expressRefundAt": "2026-11-20T08:15:30.000Z",
             *       "orderedAt": "2026-11-20T08:15:30.000Z",
             *       "shippedAt": "2026-11-20T08:15:30.000Z",
             *       "deliveredAt": "2026-11-20T08:15:30.000Z",
             *       "deliveryCity": {
             *         "name": "上海市",
             *         "position": {
             *           "latitude": 31.2,
             *           "longitude": 121.5
             *         }
             *       },
             *       "createdAt": "2026-11-20T08:15:30.000Z",
             *       "revision": 4,
             *       "refund": {
             *         "status": "held",
             *         "reason": {
             *           "en": "An editing program saved the photo.",
             *           "zh": "照片由编辑软件保存。"
             *         },
             *         "detection": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "paidMinor": 0,
             *         "heldUntil": "2026-11-20T08:15:30.000Z",
             *         "updatedAt": "2026-11-20T08:15:30.000Z"
             *       },
             *       "links": {
             *         "self": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "evidence": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/evidence"
             *       },
             *       "timeline": [
             *         {
             *           "type": "verdict.recorded",
             *           "at": "2026-11-20T08:15:30.000Z",
             *           "actor": "user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "evidenceId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "detection": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "data": {
             *             "outcome": "forgery_indicated",
             *             "kinds": [
             *               "ai_edited"
             *             ],
             *             "route": "hold_and_review"
             *           }
             *         }
             *       ],
             *       "integrity": {
             *         "halfLifeDays": 180,
             *         "asOf": "2026-11-20T08:15:30.000Z",
             *         "upheld": {
             *           "count": 1,
             *           "weight": 0.5
             *         },
             *         "rejected": {
             *           "count": 1,
             *           "weight": 0.5
             *         },
             *         "pending": 1,
             *         "entries": [
             *           {
             *             "dispute": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *             "finding": "upheld",
             *             "kind": "ai_generated",
             *             "decidedAt": "2026-11-20T08:15:30.000Z",
             *             "weight": 0.5
             *           }
             *         ]
             *       }
             *     }
             */
            'application/json': components['schemas']['Dispute'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/disputes/{id}/evidence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send a photo as a dispute's evidence */
    post: {
      parameters: {
        query?: {
          /** @description Seconds to wait for the verdict; capped by the server. 0 answers at once. */
          wait?: number;
        };
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
        };
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          /**
           * @example {
           *       "image": "(the bytes of torn-parcel.jpg)",
           *       "suspicion": "unsure",
           *       "channel": "dispute",
           *       "tier": "fast",
           *       "externalIds": {
           *         "refundId": "RF-20261120-88",
           *         "photoId": "p1"
           *       },
           *       "orderedAt": "2026-11-20T08:15:30.000Z",
           *       "shippedAt": "2026-11-20T08:15:30.000Z",
           *       "deliveredAt": "2026-11-20T08:15:30.000Z",
           *       "deliveryCity": {
           *         "name": "上海市",
           *         "position": {
           *           "latitude": 31.2,
           *           "longitude": 121.5
           *         }
           *       }
           *     }
           */
          'multipart/form-data': {
            /**
             * @description The photo.
             * @example (the bytes of torn-parcel.jpg)
             */
            image: string;
            /**
             * @description What the merchant suspects; recorded and shown, never fed into the verdict.
             * @default unsure
             * @enum {string}
             */
            suspicion?: 'ai_generated' | 'ai_edited' | 'edited' | 'unsure';
            /**
             * @description Where the verdict counts.
             * @default dispute
             * @enum {string}
             */
            channel?: 'dispute' | 'refund' | 'appeal' | 'review';
            /**
             * @description `deep` looks for edits in all of a large photo, `fast` in a part of it.
             * @default fast
             * @enum {string}
             */
            tier?: 'fast' | 'deep';
            /**
             * @description The caller's own ids for this photo, as a JSON object of strings; given back unchanged.
             * @example {
             *       "refundId": "RF-20261120-88",
             *       "photoId": "p1"
             *     }
             */
            externalIds?: {
              [key: string]: string;
            };
            /**
             * Format: date-time
             * @description When the order was placed.
             * @example 2026-11-20T08:15:30.000Z
             */
            orderedAt?: string;
            /**
             * Format: date-time
             * @description When the goods were handed to the carrier.
             * @example 2026-11-20T08:15:30.000Z
             */
            shippedAt?: string;
            /**
             * Format: date-time
             * @description When the parcel was delivered.
             * @example 2026-11-20T08:15:30.000Z
             */
            deliveredAt?: string;
            /**
             * @description City delivered to. Its centre is kept to a tenth of a degree; without it the city is named and not measured against.
             * @example {
             *       "name": "上海市",
             *       "position": {
             *         "latitude": 31.2,
             *         "longitude": 121.5
             *       }
             *     }
             */
            deliveryCity?: {
              /** @description The city's name. */
              name: string;
              /** @description Degrees, north and east positive, WGS 84. */
              position?: {
                latitude: number;
                longitude: number;
              };
            };
          };
        };
      };
      responses: {
        /** @description One photo, its scan and, once done, its verdict. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "evidenceId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "disputeId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "status": "done",
             *       "suspicion": "ai_generated",
             *       "channel": "dispute",
             *       "tier": "fast",
             *       "externalIds": {
             *         "refundId": "RF-20261120-88",
             *         "photoId": "p1"
             *       },
             *       "fileName": "torn-parcel.jpg",
             *       "receivedAt": "2026-11-20T08:15:30.000Z",
             *       "startedAt": "2026-11-20T08:15:30.000Z",
             *       "finishedAt": "2026-11-20T08:15:30.000Z",
             *       "links": {
             *         "self": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "events": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/events",
             *         "dispute": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *       },
             *       "claim": {
             *         "orderedAt": "2026-11-20T08:15:30.000Z",
             *         "shippedAt": "2026-11-20T08:15:30.000Z",
             *         "deliveredAt": "2026-11-20T08:15:30.000Z",
             *         "deliveryCity": {
             *           "name": "上海市",
             *           "position": {
             *             "latitude": 31.2,
             *             "longitude": 121.5
             *           }
             *         }
             *       },
             *       "subject": {
             *         "sha256": "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9",
             *         "sizeBytes": 2310442,
             *         "format": "jpeg",
             *         "width": 4032,
             *         "height": 3024,
             *         "quality": 92,
             *         "orientation": 1
             *       },
             *       "verdict": {
             *         "outcome": "forgery_indicated",
             *         "kinds": [
             *           "edited"
             *         ],
             *         "llr": 2.1,
             *         "contributions": [
             *           {
             *             "analyzer": "error-level",
             *             "family": "compression",
             *             "kind": "edited",
             *             "llr": 1.4,
             *             "counted": 1.2
             *           }
             *         ],
             *         "reasons": [
             *           {
             *             "code": "metadata.software.editor",
             *             "analyzer": "edit-history",
             *             "text": {
             *               "en": "An editing program saved the photo.",
             *               "zh": "照片由编辑软件保存。"
             *             },
             *             "limit": {
             *               "en": "An editing program saved the photo.",
             *               "zh": "照片由编辑软件保存。"
             *             }
             *           }
             *         ],
             *         "regions": [
             *           {
             *             "box": {
             *               "x": 1024,
             *               "y": 512,
             *               "width": 256,
             *               "height": 192
             *             },
             *             "score": 0.91
             *           }
             *         ],
             *         "route": "hold_and_review",
             *         "routedBy": {
             *           "scope": "built_in",
             *           "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "version": 3,
             *           "rule": "dear ceramics",
             *           "holdFalseAlarmRate": 0.01
             *         }
             *       },
             *       "analyses": [
             *         {
             *           "analyzer": "error-level",
             *           "version": 3,
             *           "family": "compression",
             *           "title": {
             *             "en": "Error level",
             *             "zh": "误差水平"
             *           },
             *           "status": "scored",
             *           "score": 0.83,
             *           "findings": [],
             *           "hasMap": true
             *         }
             *       ],
             *       "maps": [
             *         {
             *           "analyzer": "fused",
             *           "href": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/maps/fused.png"
             *         }
             *       ],
             *       "versions": {
             *         "report": 1,
             *         "pipeline": "1.0.0",
             *         "calibration": "2026-11-20",
             *         "analyzers": {
             *           "error-level": 3
             *         },
             *         "trust": {
             *           "c2pa": "2026-11-01 3f9a01c7"
             *         },
             *         "models": {
             *           "edit": "1 3f9a01c7"
             *         }
             *       },
             *       "askedFor": {
             *         "requestId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "ask": "fresh_photo",
             *         "code": "7KX4PWT"
             *       }
             *     }
             */
            'application/json': components['schemas']['Detection'];
          };
        };
        /** @description One photo, its scan and, once done, its verdict. */
        202: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "evidenceId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "disputeId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "status": "done",
             *       "suspicion": "ai_generated",
             *       "channel": "dispute",
             *       "tier": "fast",
             *       "externalIds": {
             *         "refundId": "RF-20261120-88",
             *         "photoId": "p1"
             *       },
             *       "fileName": "torn-parcel.jpg",
             *       "receivedAt": "2026-11-20T08:15:30.000Z",
             *       "startedAt": "2026-11-20T08:15:30.000Z",
             *       "finishedAt": "2026-11-20T08:15:30.000Z",
             *       "links": {
             *         "self": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "events": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/events",
             *         "dispute": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *       },
             *       "claim": {
             *         "orderedAt": "2026-11-20T08:15:30.000Z",
             *         "shippedAt": "2026-11-20T08:15:30.000Z",
             *         "deliveredAt": "2026-11-20T08:15:30.000Z",
             *         "deliveryCity": {
             *           "name": "上海市",
             *           "position": {
             *             "latitude": 31.2,
             *             "longitude": 121.5
             *           }
             *         }
             *       },
             *       "subject": {
             *         "sha256": "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9",
             *         "sizeBytes": 2310442,
             *         "format": "jpeg",
             *         "width": 4032,
             *         "height": 3024,
             *         "quality": 92,
             *         "orientation": 1
             *       },
             *       "verdict": {
             *         "outcome": "forgery_indicated",
             *         "kinds": [
             *           "edited"
             *         ],
             *         "llr": 2.1,
             *         "contributions": [
             *           {
             *             "analyzer": "error-level",
             *             "family": "compression",
             *             "kind": "edited",
             *             "llr": 1.4,
             *             "counted": 1.2
             *           }
             *         ],
             *         "reasons": [
             *           {
             *             "code": "metadata.software.editor",
             *             "analyzer": "edit-history",
             *             "text": {
             *               "en": "An editing program saved the photo.",
             *               "zh": "照片由编辑软件保存。"
             *             },
             *             "limit": {
             *               "en": "An editing program saved the photo.",
             *               "zh": "照片由编辑软件保存。"
             *             }
             *           }
             *         ],
             *         "regions": [
             *           {
             *             "box": {
             *               "x": 1024,
             *               "y": 512,
             *               "width": 256,
             *               "height": 192
             *             },
             *             "score": 0.91
             *           }
             *         ],
             *         "route": "hold_and_review",
             *         "routedBy": {
             *           "scope": "built_in",
             *           "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "version": 3,
             *           "rule": "dear ceramics",
             *           "holdFalseAlarmRate": 0.01
             *         }
             *       },
             *       "analyses": [
             *         {
             *           "analyzer": "error-level",
             *           "version": 3,
             *           "family": "compression",
             *           "title": {
             *             "en": "Error level",
             *             "zh": "误差水平"
             *           },
             *           "status": "scored",
             *           "score": 0.83,
             *           "findings": [],
             *           "hasMap": true
             *         }
             *       ],
             *       "maps": [
             *         {
             *           "analyzer": "fused",
             *           "href": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/maps/fused.png"
             *         }
             *       ],
             *       "versions": {
             *         "report": 1,
             *         "pipeline": "1.0.0",
             *         "calibration": "2026-11-20",
             *         "analyzers": {
             *           "error-level": 3
             *         },
             *         "trust": {
             *           "c2pa": "2026-11-01 3f9a01c7"
             *         },
             *         "models": {
             *           "edit": "1 3f9a01c7"
             *         }
             *       },
             *       "askedFor": {
             *         "requestId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "ask": "fresh_photo",
             *         "code": "7KX4PWT"
             *       }
             *     }
             */
            'application/json': components['schemas']['Detection'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_TOO_LARGE` */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List endpoints, newest first */
    get: {
      parameters: {
        query?: {
          /** @description Rows on a page. */
          limit?: number;
          /** @description The `next` of the page before; absent for the first. */
          cursor?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "items": [
             *         {
             *           "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "url": "https://shop.example/hooks/touchstone",
             *           "types": [
             *             "refund.held"
             *           ],
             *           "status": "active",
             *           "disabledReason": "asked",
             *           "createdAt": "2026-11-20T08:15:30.000Z",
             *           "disabledAt": "2026-11-20T08:15:30.000Z",
             *           "revision": 1
             *         }
             *       ],
             *       "next": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *     }
             */
            'application/json': {
              items: components['schemas']['WebhookEndpoint'][];
              next: string | null;
            };
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    /** Add an endpoint */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          /**
           * @example {
           *       "url": "https://shop.example/hooks/touchstone",
           *       "types": [
           *         "detection.completed",
           *         "refund.held"
           *       ]
           *     }
           */
          'application/json': {
            /** @description https, with a public host; redirects are not followed. */
            url: string;
            /** @description What to be told of; empty stands for everything, also what is added later. */
            types?: (
              | 'detection.completed'
              | 'refund.held'
              | 'refund.released'
              | 'review.assigned'
              | 'decision.recorded'
              | 'evidence.requested'
              | 'evidence.received'
              | 'item.quality_alert'
              | 'appeal.opened'
              | 'appeal.decided'
            )[];
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "url": "https://shop.example/hooks/touchstone",
             *       "types": [
             *         "refund.held"
             *       ],
             *       "status": "active",
             *       "disabledReason": "asked",
             *       "createdAt": "2026-11-20T08:15:30.000Z",
             *       "disabledAt": "2026-11-20T08:15:30.000Z",
             *       "revision": 1,
             *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
             *     }
             */
            'application/json': components['schemas']['WebhookEndpointWithSecret'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read an endpoint */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "url": "https://shop.example/hooks/touchstone",
             *       "types": [
             *         "refund.held"
             *       ],
             *       "status": "active",
             *       "disabledReason": "asked",
             *       "createdAt": "2026-11-20T08:15:30.000Z",
             *       "disabledAt": "2026-11-20T08:15:30.000Z",
             *       "revision": 1
             *     }
             */
            'application/json': components['schemas']['WebhookEndpoint'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{id}/rotate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Give an endpoint a new secret
     * @description Until the overlap is over, everything is signed with the old secrets too. With If-Match it is refused where somebody changed it since it was read.
     */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
          /**
           * @description The ETag of what was read; `*` or absent: whatever it is now.
           * @example "3"
           */
          'if-match'?: string;
        };
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          /**
           * @example {
           *       "overlapHours": 24
           *     }
           */
          'application/json': {
            /**
             * @description For how long the secrets before this one stay valid.
             * @default 24
             */
            overlapHours?: number;
          };
        };
      };
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "url": "https://shop.example/hooks/touchstone",
             *       "types": [
             *         "refund.held"
             *       ],
             *       "status": "active",
             *       "disabledReason": "asked",
             *       "createdAt": "2026-11-20T08:15:30.000Z",
             *       "disabledAt": "2026-11-20T08:15:30.000Z",
             *       "revision": 1,
             *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
             *     }
             */
            'application/json': components['schemas']['WebhookEndpointWithSecret'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DSP_CHANGED`, `POL_CHANGED` */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{id}/disable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Disable an endpoint for good
     * @description With If-Match it is refused where somebody changed it since it was read.
     */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
          /**
           * @description The ETag of what was read; `*` or absent: whatever it is now.
           * @example "3"
           */
          'if-match'?: string;
        };
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "url": "https://shop.example/hooks/touchstone",
             *       "types": [
             *         "refund.held"
             *       ],
             *       "status": "active",
             *       "disabledReason": "asked",
             *       "createdAt": "2026-11-20T08:15:30.000Z",
             *       "disabledAt": "2026-11-20T08:15:30.000Z",
             *       "revision": 1
             *     }
             */
            'application/json': components['schemas']['WebhookEndpoint'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DSP_CHANGED`, `POL_CHANGED` */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{id}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read an endpoint's delivery log, newest first */
    get: {
      parameters: {
        query?: {
          /** @description Rows on a page. */
          limit?: number;
          /** @description The `next` of the page before; absent for the first. */
          cursor?: string;
          status?: 'pending' | 'delivered' | 'failed' | 'dropped';
        };
        header?: never;
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "items": [
             *         {
             *           "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "messageId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "type": "refund.held",
             *           "status": "pending",
             *           "createdAt": "2026-11-20T08:15:30.000Z",
             *           "finishedAt": "2026-11-20T08:15:30.000Z",
             *           "nextAttemptAt": "2026-11-20T08:15:30.000Z",
             *           "attempts": [
             *             {
             *               "number": 1,
             *               "startedAt": "2026-11-20T08:15:30.000Z",
             *               "durationMs": 84,
             *               "statusCode": 503,
             *               "fault": "status"
             *             }
             *           ]
             *         }
             *       ],
             *       "next": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *     }
             */
            'application/json': {
              items: components['schemas']['WebhookDelivery'][];
              next: string | null;
            };
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{id}/deliveries/{deliveryId}/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send a message again */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
        };
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          deliveryId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        202: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "url": "https://shop.example/hooks/touchstone",
             *       "types": [
             *         "refund.held"
             *       ],
             *       "status": "active",
             *       "disabledReason": "asked",
             *       "createdAt": "2026-11-20T08:15:30.000Z",
             *       "disabledAt": "2026-11-20T08:15:30.000Z",
             *       "revision": 1
             *     }
             */
            'application/json': components['schemas']['WebhookEndpoint'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/disputes/{id}/report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Report a photo: examine it and hold the refund, in one call */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
        };
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          /**
           * @example {
           *       "image": "(the bytes of torn-parcel.jpg)",
           *       "suspicion": "ai_generated"
           *     }
           */
          'multipart/form-data': {
            /**
             * @description The photo.
             * @example (the bytes of torn-parcel.jpg)
             */
            image: string;
            /** @enum {string} */
            suspicion?: 'ai_generated' | 'ai_edited' | 'edited';
          };
        };
      };
      responses: {
        /** @description A merchant's report of one photo, and what became of the refund. */
        202: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "evidenceId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "suspicion": "ai_generated",
             *       "detection": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "hold": {
             *         "status": "held",
             *         "until": "2026-11-20T08:15:30.000Z",
             *         "code": "clock_ran_out",
             *         "text": {
             *           "en": "An editing program saved the photo.",
             *           "zh": "照片由编辑软件保存。"
             *         }
             *       }
             *     }
             */
            'application/json': components['schemas']['Report'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_TOO_LARGE` */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/disputes/{id}/evidence/{evidenceId}/report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Report a photo that the dispute holds already */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
        };
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          evidenceId: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          /**
           * @example {
           *       "suspicion": "ai_edited"
           *     }
           */
          'application/json': {
            /** @enum {string} */
            suspicion: 'ai_generated' | 'ai_edited' | 'edited';
          };
        };
      };
      responses: {
        /** @description A merchant's report of one photo, and what became of the refund. */
        202: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "evidenceId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "suspicion": "ai_generated",
             *       "detection": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "hold": {
             *         "status": "held",
             *         "until": "2026-11-20T08:15:30.000Z",
             *         "code": "clock_ran_out",
             *         "text": {
             *           "en": "An editing program saved the photo.",
             *           "zh": "照片由编辑软件保存。"
             *         }
             *       }
             *     }
             */
            'application/json': components['schemas']['Report'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/disputes/{id}/references': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List a dispute's references */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "items": [
             *         {
             *           "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "disputeId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "purpose": "listing",
             *           "sha256": "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9",
             *           "sizeBytes": 1204113,
             *           "format": "jpeg",
             *           "width": 4032,
             *           "height": 3024,
             *           "fileName": "packing-table.jpg",
             *           "receivedAt": "2026-11-20T08:15:30.000Z"
             *         }
             *       ]
             *     }
             */
            'application/json': {
              items: components['schemas']['ReferencePhoto'][];
            };
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    /** Add a photo of the item to compare evidence with */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
        };
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          /**
           * @example {
           *       "image": "(the bytes of torn-parcel.jpg)",
           *       "purpose": "listing"
           *     }
           */
          'multipart/form-data': {
            /**
             * @description The photo.
             * @example (the bytes of torn-parcel.jpg)
             */
            image: string;
            /**
             * @default listing
             * @enum {string}
             */
            purpose?: 'listing' | 'packing' | 'warehouse';
          };
        };
      };
      responses: {
        /** @description A merchant's own photo of the item in dispute. */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "disputeId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "purpose": "listing",
             *       "sha256": "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9",
             *       "sizeBytes": 1204113,
             *       "format": "jpeg",
             *       "width": 4032,
             *       "height": 3024,
             *       "fileName": "packing-table.jpg",
             *       "receivedAt": "2026-11-20T08:15:30.000Z"
             *     }
             */
            'application/json': components['schemas']['ReferencePhoto'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_TOO_LARGE` */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/disputes/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Close a dispute that is decided or was withdrawn
     * @description With If-Match it is refused where somebody changed it since it was read.
     */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
          /**
           * @description The ETag of what was read; `*` or absent: whatever it is now.
           * @example "3"
           */
          'if-match'?: string;
        };
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description A contested order with its refund record and its timeline. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "externalId": "D-2026-000123",
             *       "orderId": "O-778812",
             *       "buyerRef": "b_91f3",
             *       "amountMinor": 12900,
             *       "currency": "CNY",
             *       "itemId": "SKU-17",
             *       "channel": "dispute",
             *       "stage": "under_review",
             *       "reasonCode": "item_damaged",
             *       "claimText": "Arrived torn.",
             *       "category": "ceramics",
             *       "deadlineAt": "2026-11-20T08:15:30.000Z",
             *       "expressRefundAt": "2026-11-20T08:15:30.000Z",
             *       "orderedAt": "2026-11-20T08:15:30.000Z",
             *       "shippedAt": "2026-11-20T08:15:30.000Z",
             *       "deliveredAt": "2026-11-20T08:15:30.000Z",
             *       "deliveryCity": {
             *         "name": "上海市",
             *         "position": {
             *           "latitude": 31.2,
             *           "longitude": 121.5
             *         }
             *       },
             *       "createdAt": "2026-11-20T08:15:30.000Z",
             *       "revision": 4,
             *       "refund": {
             *         "status": "held",
             *         "reason": {
             *           "en": "An editing program saved the photo.",
             *           "zh": "照片由编辑软件保存。"
             *         },
             *         "detection": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "paidMinor": 0,
             *         "heldUntil": "2026-11-20T08:15:30.000Z",
             *         "updatedAt": "2026-11-20T08:15:30.000Z"
             *       },
             *       "links": {
             *         "self": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "evidence": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/evidence"
             *       },
             *       "timeline": [
             *         {
             *           "type": "verdict.recorded",
             *           "at": "2026-11-20T08:15:30.000Z",
             *           "actor": "user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "evidenceId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "detection": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "data": {
             *             "outcome": "forgery_indicated",
             *             "kinds": [
             *               "ai_edited"
             *             ],
             *             "route": "hold_and_review"
             *           }
             *         }
             *       ],
             *       "integrity": {
             *         "halfLifeDays": 180,
             *         "asOf": "2026-11-20T08:15:30.000Z",
             *         "upheld": {
             *           "count": 1,
             *           "weight": 0.5
             *         },
             *         "rejected": {
             *           "count": 1,
             *           "weight": 0.5
             *         },
             *         "pending": 1,
             *         "entries": [
             *           {
             *             "dispute": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *             "finding": "upheld",
             *             "kind": "ai_generated",
             *             "decidedAt": "2026-11-20T08:15:30.000Z",
             *             "weight": 0.5
             *           }
             *         ]
             *       }
             *     }
             */
            'application/json': components['schemas']['Dispute'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DSP_CHANGED`, `POL_CHANGED` */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reviews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List reviews of one state, most urgent first */
    get: {
      parameters: {
        query?: {
          /** @description Rows on a page. */
          limit?: number;
          /** @description The `next` of the page before; absent for the first. */
          cursor?: string;
          /** @description `waiting`: for a person, held by one or not; `free` of them nobody holds, `claimed` somebody does; `sleeping` until something was sent; `decided`. */
          state?: 'waiting' | 'free' | 'claimed' | 'sleeping' | 'decided';
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "items": [
             *         {
             *           "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "disputeId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "kind": "first",
             *           "state": "open",
             *           "rank": 11.2,
             *           "doubt": 0.35,
             *           "dueAt": "2026-11-20T08:15:30.000Z",
             *           "claimedBy": "user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "leaseUntil": "2026-11-20T08:15:30.000Z",
             *           "wakesAt": "2026-11-20T08:15:30.000Z",
             *           "revision": 1,
             *           "openedAt": "2026-11-20T08:15:30.000Z",
             *           "closedAt": "2026-11-20T08:15:30.000Z",
             *           "links": {
             *             "self": "/v1/reviews/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *             "dispute": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *           }
             *         }
             *       ],
             *       "next": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *     }
             */
            'application/json': {
              items: components['schemas']['Review'][];
              next: string | null;
            };
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reviews/claim': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Claim the most urgent review that nobody holds */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "review": {
             *         "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "disputeId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "kind": "first",
             *         "state": "open",
             *         "rank": 11.2,
             *         "doubt": 0.35,
             *         "dueAt": "2026-11-20T08:15:30.000Z",
             *         "claimedBy": "user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "leaseUntil": "2026-11-20T08:15:30.000Z",
             *         "wakesAt": "2026-11-20T08:15:30.000Z",
             *         "revision": 1,
             *         "openedAt": "2026-11-20T08:15:30.000Z",
             *         "closedAt": "2026-11-20T08:15:30.000Z",
             *         "links": {
             *           "self": "/v1/reviews/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "dispute": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *         }
             *       }
             *     }
             */
            'application/json': {
              review: components['schemas']['Review'] | null;
            };
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reviews/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a review */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description A review with what stands beside its case. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "disputeId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "kind": "first",
             *       "state": "open",
             *       "rank": 11.2,
             *       "doubt": 0.35,
             *       "dueAt": "2026-11-20T08:15:30.000Z",
             *       "claimedBy": "user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "leaseUntil": "2026-11-20T08:15:30.000Z",
             *       "wakesAt": "2026-11-20T08:15:30.000Z",
             *       "revision": 1,
             *       "openedAt": "2026-11-20T08:15:30.000Z",
             *       "closedAt": "2026-11-20T08:15:30.000Z",
             *       "links": {
             *         "self": "/v1/reviews/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "dispute": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *       },
             *       "integrity": {
             *         "halfLifeDays": 180,
             *         "asOf": "2026-11-20T08:15:30.000Z",
             *         "upheld": {
             *           "count": 1,
             *           "weight": 0.5
             *         },
             *         "rejected": {
             *           "count": 1,
             *           "weight": 0.5
             *         },
             *         "pending": 1,
             *         "entries": [
             *           {
             *             "dispute": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *             "finding": "upheld",
             *             "kind": "ai_generated",
             *             "decidedAt": "2026-11-20T08:15:30.000Z",
             *             "weight": 0.5
             *           }
             *         ]
             *       }
             *     }
             */
            'application/json': components['schemas']['ReviewCase'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reviews/{id}/claim': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Claim a review, or renew the claim
     * @description With If-Match it is refused where somebody changed it since it was read.
     */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description The ETag of what was read; `*` or absent: whatever it is now.
           * @example "3"
           */
          'if-match'?: string;
        };
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description A case that waits, or waited, for a person. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "disputeId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "kind": "first",
             *       "state": "open",
             *       "rank": 11.2,
             *       "doubt": 0.35,
             *       "dueAt": "2026-11-20T08:15:30.000Z",
             *       "claimedBy": "user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "leaseUntil": "2026-11-20T08:15:30.000Z",
             *       "wakesAt": "2026-11-20T08:15:30.000Z",
             *       "revision": 1,
             *       "openedAt": "2026-11-20T08:15:30.000Z",
             *       "closedAt": "2026-11-20T08:15:30.000Z",
             *       "links": {
             *         "self": "/v1/reviews/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "dispute": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *       }
             *     }
             */
            'application/json': components['schemas']['Review'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DSP_CHANGED`, `POL_CHANGED` */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reviews/{id}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Put a claimed review back into the queue
     * @description With If-Match it is refused where somebody changed it since it was read.
     */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description The ETag of what was read; `*` or absent: whatever it is now.
           * @example "3"
           */
          'if-match'?: string;
        };
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description A case that waits, or waited, for a person. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "disputeId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "kind": "first",
             *       "state": "open",
             *       "rank": 11.2,
             *       "doubt": 0.35,
             *       "dueAt": "2026-11-20T08:15:30.000Z",
             *       "claimedBy": "user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "leaseUntil": "2026-11-20T08:15:30.000Z",
             *       "wakesAt": "2026-11-20T08:15:30.000Z",
             *       "revision": 1,
             *       "openedAt": "2026-11-20T08:15:30.000Z",
             *       "closedAt": "2026-11-20T08:15:30.000Z",
             *       "links": {
             *         "self": "/v1/reviews/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "dispute": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *       }
             *     }
             */
            'application/json': components['schemas']['Review'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DSP_CHANGED`, `POL_CHANGED` */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reviews/{id}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Decide a claimed review
     * @description With If-Match it is refused where somebody changed it since it was read.
     */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
          /**
           * @description The ETag of what was read; `*` or absent: whatever it is now.
           * @example "3"
           */
          'if-match'?: string;
        };
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          /**
           * @example {
           *       "outcome": "refuse",
           *       "reasonCode": "photo_ai_edited",
           *       "note": "The crack ends at the patch.",
           *       "evidenceIds": [
           *         "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
           *       ]
           *     }
           */
          'application/json': {
            /** @enum {string} */
            outcome: 'refund' | 'partial_refund' | 'refuse' | 'need_more_evidence';
            /**
             * @description Wanted for `partial_refund`, and only there.
             * @example 6450
             */
            grantedMinor?: number;
            /** @enum {string} */
            reasonCode:
              | 'damage_confirmed'
              | 'harmless_edit'
              | 'findings_do_not_suffice'
              | 'damage_not_shown'
              | 'photo_ai_generated'
              | 'photo_ai_edited'
              | 'photo_edited'
              | 'photo_recaptured'
              | 'photo_reused'
              | 'ask_another_angle'
              | 'ask_original_file'
              | 'ask_fresh_photo';
            /**
             * @description Free text for the record.
             * @default
             */
            note?: string;
            /** @description Photos it speaks of; needed where it upholds a suspicion and there are several. */
            evidenceIds?: string[];
          };
        };
      };
      responses: {
        /** @description A person's decision: appended, never edited. */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "disputeId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "reviewId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "supersedes": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "outcome": "refund",
             *       "grantedMinor": 6450,
             *       "settles": true,
             *       "reasonCode": "damage_confirmed",
             *       "note": "Half of it is usable.",
             *       "suspicion": "upheld",
             *       "kind": "ai_generated",
             *       "evidenceIds": [
             *         "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *       ],
             *       "reviewer": "user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "restsOn": {
             *         "verdicts": [
             *           {
             *             "scanId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *             "evidenceId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *             "sha256": "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9",
             *             "outcome": "forgery_indicated",
             *             "llr": 2.1,
             *             "route": "hold_and_review",
             *             "routedBy": {
             *               "scope": "built_in",
             *               "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *               "version": 3,
             *               "rule": "dear ceramics",
             *               "holdFalseAlarmRate": 0.01
             *             },
             *             "pipelineVersion": "1.0.0",
             *             "calibrationVersion": "2026-11-20",
             *             "analyzers": {
             *               "error-level": 3
             *             }
             *           }
             *         ],
             *         "policy": {
             *           "holdHours": 72,
             *           "appealDays": 14,
             *           "secondLookFrom": []
             *         }
             *       },
             *       "textBuyer": {
             *         "en": "An editing program saved the photo.",
             *         "zh": "照片由编辑软件保存。"
             *       },
             *       "textMerchant": {
             *         "en": "An editing program saved the photo.",
             *         "zh": "照片由编辑软件保存。"
             *       },
             *       "createdAt": "2026-11-20T08:15:30.000Z"
             *     }
             */
            'application/json': components['schemas']['Decision'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DSP_CHANGED`, `POL_CHANGED` */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/disputes/{id}/review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Have a person look at a dispute
     * @description With If-Match it is refused where somebody changed it since it was read.
     */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
          /**
           * @description The ETag of what was read; `*` or absent: whatever it is now.
           * @example "3"
           */
          'if-match'?: string;
        };
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description A case that waits, or waited, for a person. */
        202: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "disputeId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "kind": "first",
             *       "state": "open",
             *       "rank": 11.2,
             *       "doubt": 0.35,
             *       "dueAt": "2026-11-20T08:15:30.000Z",
             *       "claimedBy": "user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "leaseUntil": "2026-11-20T08:15:30.000Z",
             *       "wakesAt": "2026-11-20T08:15:30.000Z",
             *       "revision": 1,
             *       "openedAt": "2026-11-20T08:15:30.000Z",
             *       "closedAt": "2026-11-20T08:15:30.000Z",
             *       "links": {
             *         "self": "/v1/reviews/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *         "dispute": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *       }
             *     }
             */
            'application/json': components['schemas']['Review'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DSP_CHANGED`, `POL_CHANGED` */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/disputes/{id}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List a dispute's decisions, oldest first */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "items": [
             *         {
             *           "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "disputeId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "reviewId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "supersedes": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "outcome": "refund",
             *           "grantedMinor": 6450,
             *           "settles": true,
             *           "reasonCode": "damage_confirmed",
             *           "note": "Half of it is usable.",
             *           "suspicion": "upheld",
             *           "kind": "ai_generated",
             *           "evidenceIds": [
             *             "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *           ],
             *           "reviewer": "user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "restsOn": {
             *             "verdicts": [
             *               {
             *                 "scanId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *                 "evidenceId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *                 "sha256": "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9",
             *                 "outcome": "forgery_indicated",
             *                 "llr": 2.1,
             *                 "route": "hold_and_review",
             *                 "routedBy": {
             *                   "scope": "built_in",
             *                   "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *                   "version": 3,
             *                   "rule": "dear ceramics",
             *                   "holdFalseAlarmRate": 0.01
             *                 },
             *                 "pipelineVersion": "1.0.0",
             *                 "calibrationVersion": "2026-11-20",
             *                 "analyzers": {
             *                   "error-level": 3
             *                 }
             *               }
             *             ],
             *             "policy": {
             *               "holdHours": 72,
             *               "appealDays": 14,
             *               "secondLookFrom": []
             *             }
             *           },
             *           "textBuyer": {
             *             "en": "An editing program saved the photo.",
             *             "zh": "照片由编辑软件保存。"
             *           },
             *           "textMerchant": {
             *             "en": "An editing program saved the photo.",
             *             "zh": "照片由编辑软件保存。"
             *           },
             *           "createdAt": "2026-11-20T08:15:30.000Z"
             *         }
             *       ]
             *     }
             */
            'application/json': {
              items: components['schemas']['Decision'][];
            };
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reviews/statistics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far reviewers agree, and how often appeals turn decisions round */
    get: {
      parameters: {
        query?: {
          days?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "pairs": 40,
             *       "agreed": 35,
             *       "kappa": 0.71,
             *       "settled": 812,
             *       "appealed": 31,
             *       "reversed": 6
             *     }
             */
            'application/json': {
              /**
               * @description Cases two people looked at, each without the other.
               * @example 40
               */
              pairs: number;
              /** @example 35 */
              agreed: number;
              kappa: number | null;
              /** @example 812 */
              settled: number;
              /** @example 31 */
              appealed: number;
              /**
               * @description Appeals that ended with another outcome.
               * @example 6
               */
              reversed: number;
            };
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reasons': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The catalogue of reasons for decisions */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "items": [
             *         {
             *           "code": "damage_confirmed",
             *           "outcomes": [
             *             "refund"
             *           ],
             *           "suspicion": "upheld",
             *           "kind": "ai_generated",
             *           "title": {
             *             "en": "An editing program saved the photo.",
             *             "zh": "照片由编辑软件保存。"
             *           },
             *           "buyer": {
             *             "en": "An editing program saved the photo.",
             *             "zh": "照片由编辑软件保存。"
             *           },
             *           "merchant": {
             *             "en": "An editing program saved the photo.",
             *             "zh": "照片由编辑软件保存。"
             *           }
             *         }
             *       ]
             *     }
             */
            'application/json': {
              items: {
                /** @enum {string} */
                code:
                  | 'damage_confirmed'
                  | 'harmless_edit'
                  | 'findings_do_not_suffice'
                  | 'damage_not_shown'
                  | 'photo_ai_generated'
                  | 'photo_ai_edited'
                  | 'photo_edited'
                  | 'photo_recaptured'
                  | 'photo_reused'
                  | 'ask_another_angle'
                  | 'ask_original_file'
                  | 'ask_fresh_photo';
                outcomes: ('refund' | 'partial_refund' | 'refuse' | 'need_more_evidence')[];
                /** @enum {string} */
                suspicion: 'upheld' | 'rejected' | 'open';
                kind: ('ai_generated' | 'ai_edited' | 'edited' | 'recaptured' | 'reused') | null;
                title: components['schemas']['LocalText'];
                buyer: components['schemas']['LocalText'];
                merchant: components['schemas']['LocalText'];
              }[];
            };
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/disputes/{id}/appeals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List a dispute's appeals, oldest first */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "items": [
             *         {
             *           "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "disputeId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "decisionId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "reviewId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "by": "buyer",
             *           "statement": "The crack is real; here is another photo.",
             *           "openedAt": "2026-11-20T08:15:30.000Z"
             *         }
             *       ]
             *     }
             */
            'application/json': {
              items: components['schemas']['Appeal'][];
            };
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    /**
     * Appeal against the decision that stands
     * @description New photos go to the evidence of the dispute and are examined like every other.
     */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
          /**
           * @description The ETag of what was read; `*` or absent: whatever it is now.
           * @example "3"
           */
          'if-match'?: string;
        };
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          /**
           * @example {
           *       "by": "buyer",
           *       "statement": "The crack is real; here is another photo."
           *     }
           */
          'application/json': {
            /**
             * @description Who appeals; each side may once.
             * @enum {string}
             */
            by: 'buyer' | 'merchant';
            /** @description Why, in their own words. */
            statement: string;
          };
        };
      };
      responses: {
        /** @description A second look that one side asked for. */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "disputeId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "decisionId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "reviewId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "by": "buyer",
             *       "statement": "The crack is real; here is another photo.",
             *       "openedAt": "2026-11-20T08:15:30.000Z"
             *     }
             */
            'application/json': components['schemas']['Appeal'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DSP_CHANGED`, `POL_CHANGED` */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reviews/{id}/view': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Note your own view of a second look; it shows you the first decision */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
        };
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      /** @description What a second reviewer thinks before the first decision is shown. */
      requestBody: {
        content: {
          /**
           * @example {
           *       "outcome": "refund",
           *       "note": "The grain runs through the crack."
           *     }
           */
          'application/json': {
            /** @enum {string} */
            outcome: 'refund' | 'partial_refund' | 'refuse';
            /** @default  */
            note?: string;
          };
        };
      };
      responses: {
        /** @description What a second reviewer thinks before the first decision is shown. */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "outcome": "refund",
             *       "note": "The grain runs through the crack."
             *     }
             */
            'application/json': {
              /** @enum {string} */
              outcome: 'refund' | 'partial_refund' | 'refuse';
              /** @default  */
              note: string;
            };
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is signed in */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description A person who signed in to the console. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "userId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "login": "wei.zhang",
             *       "role": "merchant",
             *       "merchant": "Porcelain House",
             *       "scopes": [
             *         "detections:read"
             *       ],
             *       "passwordTemporary": true,
             *       "csrfToken": "bq3o1vX0yH7m4wK2",
             *       "idleUntil": "2026-11-20T08:15:30.000Z",
             *       "endsAt": "2026-11-20T08:15:30.000Z"
             *     }
             */
            'application/json': components['schemas']['Session'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    /** Sign in; the session comes as a cookie */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          /**
           * @example {
           *       "login": "wei.zhang",
           *       "password": "correct horse battery staple"
           *     }
           */
          'application/json': {
            /** @example wei.zhang */
            login: string;
            /** @example correct horse battery staple */
            password: string;
          };
        };
      };
      responses: {
        /** @description A person who signed in to the console. */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "userId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "login": "wei.zhang",
             *       "role": "merchant",
             *       "merchant": "Porcelain House",
             *       "scopes": [
             *         "detections:read"
             *       ],
             *       "passwordTemporary": true,
             *       "csrfToken": "bq3o1vX0yH7m4wK2",
             *       "idleUntil": "2026-11-20T08:15:30.000Z",
             *       "endsAt": "2026-11-20T08:15:30.000Z"
             *     }
             */
            'application/json': components['schemas']['Session'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    /** Sign out */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Done; no content. */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/session/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Choose another password; all other sessions end */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          /**
           * @example {
           *       "current": "dW5nZXNzYWJsZQ",
           *       "replacement": "four words, none yours"
           *     }
           */
          'application/json': {
            /** @example correct horse battery staple */
            current: string;
            /**
             * @description 12 to 200 characters, without the login in it.
             * @example correct horse battery staple
             */
            replacement: string;
          };
        };
      };
      responses: {
        /** @description A person who signed in to the console. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "userId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "login": "wei.zhang",
             *       "role": "merchant",
             *       "merchant": "Porcelain House",
             *       "scopes": [
             *         "detections:read"
             *       ],
             *       "passwordTemporary": true,
             *       "csrfToken": "bq3o1vX0yH7m4wK2",
             *       "idleUntil": "2026-11-20T08:15:30.000Z",
             *       "endsAt": "2026-11-20T08:15:30.000Z"
             *     }
             */
            'application/json': components['schemas']['Session'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/session/oidc': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Sign in by the identity provider: sends the browser there */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description To the identity provider. */
        302: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/session/oidc/callback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where the identity provider sends the browser back to */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description A page that leads to the console. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example <!doctype html>
             *     <html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=/"><title>Touchstone</title></head>
             *     <body><p><a href="/">Touchstone</a></p></body></html>
             */
            'text/html': string;
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List keys without the keys themselves, newest first */
    get: {
      parameters: {
        query?: {
          /** @description Rows on a page. */
          limit?: number;
          /** @description The `next` of the page before; absent for the first. */
          cursor?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "items": [
             *         {
             *           "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "role": "merchant",
             *           "scopes": [
             *             "detections:read"
             *           ],
             *           "label": "shop system",
             *           "prefix": "3f9a01c7",
             *           "createdAt": "2026-11-20T08:15:30.000Z",
             *           "revokedAt": "2026-11-20T08:15:30.000Z"
             *         }
             *       ],
             *       "next": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *     }
             */
            'application/json': {
              items: components['schemas']['Key'][];
              next: string | null;
            };
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    /** Make a key */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          /**
           * @example {
           *       "role": "service",
           *       "label": "shop system",
           *       "scopes": [
           *         "disputes:write",
           *         "detections:write"
           *       ]
           *     }
           */
          'application/json': {
            /**
             * @description Never `auditor`: keys of auditors see every merchant.
             * @enum {string}
             */
            role: 'merchant' | 'adjudicator' | 'administrator' | 'service';
            /**
             * @description What it is for.
             * @example shop system
             */
            label?: string;
            /** @description Fewer than the role has; absent, all of them. */
            scopes?: (
              | 'detections:read'
              | 'detections:write'
              | 'positions:read'
              | 'disputes:read'
              | 'disputes:write'
              | 'requests:write'
              | 'reviews:read'
              | 'reviews:write'
              | 'policies:read'
              | 'policies:write'
              | 'webhooks:read'
              | 'webhooks:write'
              | 'keys:read'
              | 'keys:write'
              | 'users:read'
              | 'users:write'
              | 'erasure:write'
            )[];
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "role": "merchant",
             *       "scopes": [
             *         "detections:read"
             *       ],
             *       "label": "shop system",
             *       "prefix": "3f9a01c7",
             *       "createdAt": "2026-11-20T08:15:30.000Z",
             *       "revokedAt": "2026-11-20T08:15:30.000Z",
             *       "key": "ts_3f9a01c7_..."
             *     }
             */
            'application/json': components['schemas']['KeyMade'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/keys/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End a key at once */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
        };
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "role": "merchant",
             *       "scopes": [
             *         "detections:read"
             *       ],
             *       "label": "shop system",
             *       "prefix": "3f9a01c7",
             *       "createdAt": "2026-11-20T08:15:30.000Z",
             *       "revokedAt": "2026-11-20T08:15:30.000Z"
             *     }
             */
            'application/json': components['schemas']['Key'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List users, newest first */
    get: {
      parameters: {
        query?: {
          /** @description Rows on a page. */
          limit?: number;
          /** @description The `next` of the page before; absent for the first. */
          cursor?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "items": [
             *         {
             *           "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "login": "wei.zhang",
             *           "role": "merchant",
             *           "signIn": "password",
             *           "passwordTemporary": true,
             *           "createdAt": "2026-11-20T08:15:30.000Z",
             *           "disabledAt": "2026-11-20T08:15:30.000Z"
             *         }
             *       ],
             *       "next": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *     }
             */
            'application/json': {
              items: components['schemas']['User'][];
              next: string | null;
            };
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    /** Make a user */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          /**
           * @example {
           *       "login": "wei.zhang",
           *       "role": "adjudicator",
           *       "signIn": "password"
           *     }
           */
          'application/json': {
            /** @description Unique; kept in small letters. */
            login: string;
            /**
             * @description Never `auditor`: auditors see every merchant.
             * @enum {string}
             */
            role: 'merchant' | 'adjudicator' | 'administrator';
            /**
             * @description `oidc`: the identity provider lets them in, and calls them by this login.
             * @default password
             * @enum {string}
             */
            signIn?: 'password' | 'oidc';
          };
        };
      };
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "login": "wei.zhang",
             *       "role": "merchant",
             *       "signIn": "password",
             *       "passwordTemporary": true,
             *       "createdAt": "2026-11-20T08:15:30.000Z",
             *       "disabledAt": "2026-11-20T08:15:30.000Z",
             *       "password": "dW5nZXNzYWJsZQ"
             *     }
             */
            'application/json': components['schemas']['UserMade'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/users/{id}/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a user a new password to change, and sign them out everywhere */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
        };
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "login": "wei.zhang",
             *       "role": "merchant",
             *       "signIn": "password",
             *       "passwordTemporary": true,
             *       "createdAt": "2026-11-20T08:15:30.000Z",
             *       "disabledAt": "2026-11-20T08:15:30.000Z",
             *       "password": "dW5nZXNzYWJsZQ"
             *     }
             */
            'application/json': components['schemas']['UserMade'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/users/{id}/disable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End an account for good, and sign it out everywhere */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
        };
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "login": "wei.zhang",
             *       "role": "merchant",
             *       "signIn": "password",
             *       "passwordTemporary": true,
             *       "createdAt": "2026-11-20T08:15:30.000Z",
             *       "disabledAt": "2026-11-20T08:15:30.000Z"
             *     }
             */
            'application/json': components['schemas']['User'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/disputes/{id}/requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List what the buyer of a dispute was asked for and what came, oldest first */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "items": [
             *         {
             *           "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "disputeId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "ask": "fresh_photo",
             *           "code": "7KX4PWT",
             *           "state": "open",
             *           "expiresAt": "2026-11-20T08:15:30.000Z",
             *           "mostPhotos": 3,
             *           "askedBy": "user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "askedAs": "policy",
             *           "openedAt": "2026-11-20T08:15:30.000Z",
             *           "closedAt": "2026-11-20T08:15:30.000Z",
             *           "received": [
             *             {
             *               "evidenceId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *               "detection": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *               "receivedAt": "2026-11-20T08:15:30.000Z"
             *             }
             *           ]
             *         }
             *       ]
             *     }
             */
            'application/json': {
              items: components['schemas']['EvidenceRequest'][];
            };
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    /**
     * Ask the buyer of a dispute for more, without deciding anything
     * @description A reviewer who holds the review of the case, whenever it helps; a merchant as often as policy says (`merchantAsks`). What is asked already and still open is the answer. It holds no refund.
     */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
        };
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          /**
           * @example {
           *       "ask": "another_angle"
           *     }
           */
          'application/json': {
            /**
             * @description What the buyer is asked for.
             * @enum {string}
             */
            ask: 'another_angle' | 'original_file' | 'fresh_photo';
          };
        };
      };
      responses: {
        /** @description What a buyer is asked for in a dispute, and what came. */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "disputeId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "ask": "fresh_photo",
             *       "code": "7KX4PWT",
             *       "state": "open",
             *       "expiresAt": "2026-11-20T08:15:30.000Z",
             *       "mostPhotos": 3,
             *       "askedBy": "user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "askedAs": "policy",
             *       "openedAt": "2026-11-20T08:15:30.000Z",
             *       "closedAt": "2026-11-20T08:15:30.000Z",
             *       "received": [
             *         {
             *           "evidenceId": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "detection": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "receivedAt": "2026-11-20T08:15:30.000Z"
             *         }
             *       ]
             *     }
             */
            'application/json': components['schemas']['EvidenceRequest'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/requests/{id}/link': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make a link for the buyer to an open request
     * @description Each call makes one more, and those before stay good, so it needs no Idempotency-Key. Send the link to the buyer over your own messages; it opens this request alone.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "href": "https://photos.shop.example/request.html#rq_pJ3w0x6v1b0aQmYxJ8n1Zk4t5u7r9s2d3f4g5h6j7k8",
             *       "expiresAt": "2026-11-23T08:15:30.000Z"
             *     }
             */
            'application/json': {
              /**
               * Format: uri-reference
               * @description Send it to the buyer; shown this once.
               */
              href: string;
              /**
               * Format: date-time
               * @example 2026-11-20T08:15:30.000Z
               */
              expiresAt: string;
            };
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/policies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List versions of policies, newest first */
    get: {
      parameters: {
        query?: {
          /** @description Rows on a page. */
          limit?: number;
          /** @description The `next` of the page before. */
          cursor?: string;
          /** @description Whose versions. */
          scope?: 'own' | 'platform';
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "items": [
             *         {
             *           "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "scope": "built_in",
             *           "version": 1,
             *           "state": "draft",
             *           "effectiveFrom": "2026-11-20T08:15:30.000Z",
             *           "document": {
             *             "routing": {
             *               "bands": [
             *                 {
             *                   "falseAlarmRate": 0.01,
             *                   "route": "hold_and_review"
             *                 },
             *                 {
             *                   "falseAlarmRate": 0.1,
             *                   "route": "ask_for_more"
             *                 }
             *               ],
             *               "otherwise": "proceed",
             *               "unclear": "ask_for_more"
             *             },
             *             "terms": {
             *               "holdHours": 48,
             *               "secondLookFrom": [
             *                 {
             *                   "currency": "CNY",
             *                   "amountMinor": 200000
             *                 }
             *               ]
             *             },
             *             "rules": [
             *               {
             *                 "name": "dear ceramics",
             *                 "when": {
             *                   "categories": [
             *                     "ceramics"
             *                   ],
             *                   "amount": {
             *                     "currency": "CNY",
             *                     "fromMinor": 100000
             *                   }
             *                 },
             *                 "routing": {
             *                   "bands": [
             *                     {
             *                       "falseAlarmRate": 0.005,
             *                       "route": "hold_and_review"
             *                     }
             *                   ],
             *                   "otherwise": "ask_for_more",
             *                   "unclear": "ask_for_more"
             *                 }
             *               }
             *             ]
             *           },
             *           "note": "Hold dear ceramics at 1 in 200.",
             *           "author": "user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "createdAt": "2026-11-20T08:15:30.000Z",
             *           "revision": 1,
             *           "links": {
             *             "self": "/v1/policies/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *           }
             *         }
             *       ],
             *       "next": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *     }
             */
            'application/json': {
              items: components['schemas']['Policy'][];
              next: string | null;
            };
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    /**
     * Write the next version of a policy
     * @description Nothing runs by it until it is activated. All faults of a document are told at once.
     */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          /**
           * @example {
           *       "document": {
           *         "routing": {
           *           "bands": [
           *             {
           *               "falseAlarmRate": 0.01,
           *               "route": "hold_and_review"
           *             },
           *             {
           *               "falseAlarmRate": 0.1,
           *               "route": "ask_for_more"
           *             }
           *           ],
           *           "otherwise": "proceed",
           *           "unclear": "ask_for_more"
           *         },
           *         "terms": {
           *           "holdHours": 48,
           *           "secondLookFrom": [
           *             {
           *               "currency": "CNY",
           *               "amountMinor": 200000
           *             }
           *           ]
           *         },
           *         "rules": [
           *           {
           *             "name": "dear ceramics",
           *             "when": {
           *               "categories": [
           *                 "ceramics"
           *               ],
           *               "amount": {
           *                 "currency": "CNY",
           *                 "fromMinor": 100000
           *               }
           *             },
           *             "routing": {
           *               "bands": [
           *                 {
           *                   "falseAlarmRate": 0.005,
           *                   "route": "hold_and_review"
           *                 }
           *               ],
           *               "otherwise": "ask_for_more",
           *               "unclear": "ask_for_more"
           *             }
           *           }
           *         ]
           *       },
           *       "note": "Hold dear ceramics at 1 in 200."
           *     }
           */
          'application/json': {
            /**
             * @description What follows from a verdict. What it leaves out the layer beneath it says; `merchants` is the platform's alone, null where merchants may have no policy of their own.
             * @example {
             *       "routing": {
             *         "bands": [
             *           {
             *             "falseAlarmRate": 0.01,
             *             "route": "hold_and_review"
             *           },
             *           {
             *             "falseAlarmRate": 0.1,
             *             "route": "ask_for_more"
             *           }
             *         ],
             *         "otherwise": "proceed",
             *         "unclear": "ask_for_more"
             *       },
             *       "terms": {
             *         "holdHours": 48,
             *         "secondLookFrom": [
             *           {
             *             "currency": "CNY",
             *             "amountMinor": 200000
             *           }
             *         ]
             *       },
             *       "rules": [
             *         {
             *           "name": "dear ceramics",
             *           "when": {
             *             "categories": [
             *               "ceramics"
             *             ],
             *             "amount": {
             *               "currency": "CNY",
             *               "fromMinor": 100000
             *             }
             *           },
             *           "routing": {
             *             "bands": [
             *               {
             *                 "falseAlarmRate": 0.005,
             *                 "route": "hold_and_review"
             *               }
             *             ],
             *             "otherwise": "ask_for_more",
             *             "unclear": "ask_for_more"
             *           }
             *         }
             *       ]
             *     }
             */
            document: {
              routing?: {
                /** @description From the rarest false alarm, with the strongest route, on. */
                bands: {
                  /**
                   * @description The share of honest photos that reach it at most.
                   * @example 0.01
                   */
                  falseAlarmRate: number;
                  /** @enum {string} */
                  route: 'proceed' | 'ask_for_more' | 'hold_and_review';
                }[];
                /**
                 * @description Examined, and no band reached.
                 * @enum {string}
                 */
                otherwise: 'proceed' | 'ask_for_more' | 'hold_and_review';
                /**
                 * @description The photo could not be judged.
                 * @enum {string}
                 */
                unclear: 'proceed' | 'ask_for_more' | 'hold_and_review';
              };
              terms?: {
                /** @description How long a refund may be held in all. */
                holdHours?: number;
                /** @description The same while there is a report and no verdict. */
                reportHoldHours?: number;
                /** @description Within how many hours a person should have looked. */
                reviewHours?: number;
                /** @description Amounts from which a different person looks too. */
                secondLookFrom?: {
                  /**
                   * @description ISO 4217.
                   * @example CNY
                   */
                  currency: string;
                  /**
                   * @description Inclusive, minor units.
                   * @example 100000
                   */
                  amountMinor: number;
                }[];
                appealDays?: number;
                /** @description How long a buyer's link works. */
                requestHours?: number;
                /** @description How often a merchant may ask the buyer of a dispute. */
                merchantAsks?: number;
              };
              /** @description The first that fits speaks. */
              rules: {
                /** @description Unique; recorded with what rests on it. */
                name: string;
                /** @description All that is named has to fit. */
                when: {
                  channels?: ('dispute' | 'refund' | 'appeal' | 'review')[];
                  categories?: string[];
                  kinds?: ('ai_generated' | 'ai_edited' | 'edited' | 'recaptured' | 'reused')[];
                  amount?: {
                    /**
                     * @description ISO 4217.
                     * @example CNY
                     */
                    currency: string;
                    /**
                     * @description Inclusive, minor units.
                     * @example 100000
                     */
                    fromMinor?: number;
                    /**
                     * @description Exclusive, minor units.
                     * @example 100000
                     */
                    belowMinor?: number;
                  };
                };
                routing?: {
                  /** @description From the rarest false alarm, with the strongest route, on. */
                  bands: {
                    /**
                     * @description The share of honest photos that reach it at most.
                     * @example 0.01
                     */
                    falseAlarmRate: number;
                    /** @enum {string} */
                    route: 'proceed' | 'ask_for_more' | 'hold_and_review';
                  }[];
                  /**
                   * @description Examined, and no band reached.
                   * @enum {string}
                   */
                  otherwise: 'proceed' | 'ask_for_more' | 'hold_and_review';
                  /**
                   * @description The photo could not be judged.
                   * @enum {string}
                   */
                  unclear: 'proceed' | 'ask_for_more' | 'hold_and_review';
                };
                terms?: {
                  /** @description How long a refund may be held in all. */
                  holdHours?: number;
                  /** @description The same while there is a report and no verdict. */
                  reportHoldHours?: number;
                  /** @description Within how many hours a person should have looked. */
                  reviewHours?: number;
                  /** @description Amounts from which a different person looks too. */
                  secondLookFrom?: {
                    /**
                     * @description ISO 4217.
                     * @example CNY
                     */
                    currency: string;
                    /**
                     * @description Inclusive, minor units.
                     * @example 100000
                     */
                    amountMinor: number;
                  }[];
                  appealDays?: number;
                  /** @description How long a buyer's link works. */
                  requestHours?: number;
                  /** @description How often a merchant may ask the buyer of a dispute. */
                  merchantAsks?: number;
                };
              }[];
              merchants?: {
                /**
                 * @description The most frequent false alarm that may hold a refund.
                 * @example 0.01
                 */
                holdFalseAlarmRate: number;
                /** @description At most. */
                mostHoldHours: number;
                /** @description At most. */
                mostReportHoldHours: number;
                /** @description At most. */
                mostReviewHours: number;
                /** @description At least. */
                leastAppealDays: number;
                /** @description At least. */
                leastRequestHours: number;
              } | null;
            };
            /**
             * @description Why it is written.
             * @default
             */
            note?: string;
          };
        };
      };
      responses: {
        /** @description One version of a policy: written once, never changed. */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "scope": "built_in",
             *       "version": 1,
             *       "state": "draft",
             *       "effectiveFrom": "2026-11-20T08:15:30.000Z",
             *       "document": {
             *         "routing": {
             *           "bands": [
             *             {
             *               "falseAlarmRate": 0.01,
             *               "route": "hold_and_review"
             *             },
             *             {
             *               "falseAlarmRate": 0.1,
             *               "route": "ask_for_more"
             *             }
             *           ],
             *           "otherwise": "proceed",
             *           "unclear": "ask_for_more"
             *         },
             *         "terms": {
             *           "holdHours": 48,
             *           "secondLookFrom": [
             *             {
             *               "currency": "CNY",
             *               "amountMinor": 200000
             *             }
             *           ]
             *         },
             *         "rules": [
             *           {
             *             "name": "dear ceramics",
             *             "when": {
             *               "categories": [
             *                 "ceramics"
             *               ],
             *               "amount": {
             *                 "currency": "CNY",
             *                 "fromMinor": 100000
             *               }
             *             },
             *             "routing": {
             *               "bands": [
             *                 {
             *                   "falseAlarmRate": 0.005,
             *                   "route": "hold_and_review"
             *                 }
             *               ],
             *               "otherwise": "ask_for_more",
             *               "unclear": "ask_for_more"
             *             }
             *           }
             *         ]
             *       },
             *       "note": "Hold dear ceramics at 1 in 200.",
             *       "author": "user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "createdAt": "2026-11-20T08:15:30.000Z",
             *       "revision": 1,
             *       "links": {
             *         "self": "/v1/policies/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *       }
             *     }
             */
            'application/json': components['schemas']['Policy'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/policies/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read the policies in force, the nearest first */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description Default Response */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "layers": [
             *         {
             *           "scope": "built_in",
             *           "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "version": 1,
             *           "document": {
             *             "routing": {
             *               "bands": [
             *                 {
             *                   "falseAlarmRate": 0.01,
             *                   "route": "hold_and_review"
             *                 },
             *                 {
             *                   "falseAlarmRate": 0.1,
             *                   "route": "ask_for_more"
             *                 }
             *               ],
             *               "otherwise": "proceed",
             *               "unclear": "ask_for_more"
             *             },
             *             "terms": {
             *               "holdHours": 48,
             *               "secondLookFrom": [
             *                 {
             *                   "currency": "CNY",
             *                   "amountMinor": 200000
             *                 }
             *               ]
             *             },
             *             "rules": [
             *               {
             *                 "name": "dear ceramics",
             *                 "when": {
             *                   "categories": [
             *                     "ceramics"
             *                   ],
             *                   "amount": {
             *                     "currency": "CNY",
             *                     "fromMinor": 100000
             *                   }
             *                 },
             *                 "routing": {
             *                   "bands": [
             *                     {
             *                       "falseAlarmRate": 0.005,
             *                       "route": "hold_and_review"
             *                     }
             *                   ],
             *                   "otherwise": "ask_for_more",
             *                   "unclear": "ask_for_more"
             *                 }
             *               }
             *             ]
             *           }
             *         }
             *       ],
             *       "shadows": [
             *         {
             *           "scope": "built_in",
             *           "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "version": 1
             *         }
             *       ]
             *     }
             */
            'application/json': {
              /** @description The nearest first; the built-in one, without an id, is the last. */
              layers: {
                /** @enum {string} */
                scope: 'built_in' | 'platform' | 'merchant';
                id: string | null;
                version: number;
                document: components['schemas']['PolicyDocument'];
              }[];
              shadows: {
                /** @enum {string} */
                scope: 'built_in' | 'platform' | 'merchant';
                id: string | null;
                version: number;
              }[];
            };
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/policies/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a version of a policy */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description One version of a policy: written once, never changed. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "scope": "built_in",
             *       "version": 1,
             *       "state": "draft",
             *       "effectiveFrom": "2026-11-20T08:15:30.000Z",
             *       "document": {
             *         "routing": {
             *           "bands": [
             *             {
             *               "falseAlarmRate": 0.01,
             *               "route": "hold_and_review"
             *             },
             *             {
             *               "falseAlarmRate": 0.1,
             *               "route": "ask_for_more"
             *             }
             *           ],
             *           "otherwise": "proceed",
             *           "unclear": "ask_for_more"
             *         },
             *         "terms": {
             *           "holdHours": 48,
             *           "secondLookFrom": [
             *             {
             *               "currency": "CNY",
             *               "amountMinor": 200000
             *             }
             *           ]
             *         },
             *         "rules": [
             *           {
             *             "name": "dear ceramics",
             *             "when": {
             *               "categories": [
             *                 "ceramics"
             *               ],
             *               "amount": {
             *                 "currency": "CNY",
             *                 "fromMinor": 100000
             *               }
             *             },
             *             "routing": {
             *               "bands": [
             *                 {
             *                   "falseAlarmRate": 0.005,
             *                   "route": "hold_and_review"
             *                 }
             *               ],
             *               "otherwise": "ask_for_more",
             *               "unclear": "ask_for_more"
             *             }
             *           }
             *         ]
             *       },
             *       "note": "Hold dear ceramics at 1 in 200.",
             *       "author": "user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "createdAt": "2026-11-20T08:15:30.000Z",
             *       "revision": 1,
             *       "links": {
             *         "self": "/v1/policies/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *       }
             *     }
             */
            'application/json': components['schemas']['Policy'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/policies/{id}/activate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Have verdicts routed by a version, at once or from a time to come */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required: the ETag of the policy as it was read. 412 where somebody changed one since.
           * @example "3"
           */
          'if-match'?: string;
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
        };
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          /**
           * @example {
           *       "effectiveFrom": "2026-12-01T00:00:00.000Z"
           *     }
           */
          'application/json': {
            /**
             * Format: date-time
             * @description Now where it is left out; never in the past.
             * @example 2026-11-20T08:15:30.000Z
             */
            effectiveFrom?: string;
          };
        };
      };
      responses: {
        /** @description One version of a policy: written once, never changed. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "scope": "built_in",
             *       "version": 1,
             *       "state": "draft",
             *       "effectiveFrom": "2026-11-20T08:15:30.000Z",
             *       "document": {
             *         "routing": {
             *           "bands": [
             *             {
             *               "falseAlarmRate": 0.01,
             *               "route": "hold_and_review"
             *             },
             *             {
             *               "falseAlarmRate": 0.1,
             *               "route": "ask_for_more"
             *             }
             *           ],
             *           "otherwise": "proceed",
             *           "unclear": "ask_for_more"
             *         },
             *         "terms": {
             *           "holdHours": 48,
             *           "secondLookFrom": [
             *             {
             *               "currency": "CNY",
             *               "amountMinor": 200000
             *             }
             *           ]
             *         },
             *         "rules": [
             *           {
             *             "name": "dear ceramics",
             *             "when": {
             *               "categories": [
             *                 "ceramics"
             *               ],
             *               "amount": {
             *                 "currency": "CNY",
             *                 "fromMinor": 100000
             *               }
             *             },
             *             "routing": {
             *               "bands": [
             *                 {
             *                   "falseAlarmRate": 0.005,
             *                   "route": "hold_and_review"
             *                 }
             *               ],
             *               "otherwise": "ask_for_more",
             *               "unclear": "ask_for_more"
             *             }
             *           }
             *         ]
             *       },
             *       "note": "Hold dear ceramics at 1 in 200.",
             *       "author": "user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "createdAt": "2026-11-20T08:15:30.000Z",
             *       "revision": 1,
             *       "links": {
             *         "self": "/v1/policies/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *       }
             *     }
             */
            'application/json': components['schemas']['Policy'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DSP_CHANGED`, `POL_CHANGED` */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `POL_TAG_MISSING` */
        428: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/policies/{id}/shadow': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Compare what a version did in the shadow with what was done */
    get: {
      parameters: {
        query: {
          /**
           * @description Inclusive.
           * @example 2026-11-20T08:15:30.000Z
           */
          from: string;
          /**
           * @description Exclusive; at most 400 days later.
           * @example 2026-11-20T08:15:30.000Z
           */
          to: string;
          /** @description How many of the changed ones to list. */
          cases?: number;
        };
        header?: never;
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description What was done with the verdicts of a period, and what a policy would have done. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "verdicts": 1,
             *       "changed": 1,
             *       "recorded": {
             *         "routes": {
             *           "proceed": 1,
             *           "ask_for_more": 1,
             *           "hold_and_review": 1
             *         },
             *         "held": [
             *           {
             *             "currency": "CNY",
             *             "disputes": 1,
             *             "amountMinor": 1
             *           }
             *         ],
             *         "statedWrongfulHoldsPer1000": 1,
             *         "judgedHolds": {
             *           "upheld": 1,
             *           "rejected": 1
             *         },
             *         "releasedShare": 1,
             *         "missedUpheld": 1
             *       },
             *       "candidate": {
             *         "routes": {
             *           "proceed": 1,
             *           "ask_for_more": 1,
             *           "hold_and_review": 1
             *         },
             *         "held": [
             *           {
             *             "currency": "CNY",
             *             "disputes": 1,
             *             "amountMinor": 1
             *           }
             *         ],
             *         "statedWrongfulHoldsPer1000": 1,
             *         "judgedHolds": {
             *           "upheld": 1,
             *           "rejected": 1
             *         },
             *         "releasedShare": 1,
             *         "missedUpheld": 1
             *       },
             *       "moves": [
             *         {
             *           "from": "proceed",
             *           "to": "proceed",
             *           "count": 1
             *         }
             *       ],
             *       "cases": [
             *         {
             *           "detection": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "dispute": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "amountMinor": 1,
             *           "currency": "CNY",
             *           "from": "proceed",
             *           "to": "proceed",
             *           "rule": "dear ceramics"
             *         }
             *       ]
             *     }
             */
            'application/json': components['schemas']['PolicyComparison'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    /** Have a version run in the shadow: what it would do is written down */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required: the ETag of the policy as it was read. 412 where somebody changed one since.
           * @example "3"
           */
          'if-match'?: string;
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
        };
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description One version of a policy: written once, never changed. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "scope": "built_in",
             *       "version": 1,
             *       "state": "draft",
             *       "effectiveFrom": "2026-11-20T08:15:30.000Z",
             *       "document": {
             *         "routing": {
             *           "bands": [
             *             {
             *               "falseAlarmRate": 0.01,
             *               "route": "hold_and_review"
             *             },
             *             {
             *               "falseAlarmRate": 0.1,
             *               "route": "ask_for_more"
             *             }
             *           ],
             *           "otherwise": "proceed",
             *           "unclear": "ask_for_more"
             *         },
             *         "terms": {
             *           "holdHours": 48,
             *           "secondLookFrom": [
             *             {
             *               "currency": "CNY",
             *               "amountMinor": 200000
             *             }
             *           ]
             *         },
             *         "rules": [
             *           {
             *             "name": "dear ceramics",
             *             "when": {
             *               "categories": [
             *                 "ceramics"
             *               ],
             *               "amount": {
             *                 "currency": "CNY",
             *                 "fromMinor": 100000
             *               }
             *             },
             *             "routing": {
             *               "bands": [
             *                 {
             *                   "falseAlarmRate": 0.005,
             *                   "route": "hold_and_review"
             *                 }
             *               ],
             *               "otherwise": "ask_for_more",
             *               "unclear": "ask_for_more"
             *             }
             *           }
             *         ]
             *       },
             *       "note": "Hold dear ceramics at 1 in 200.",
             *       "author": "user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "createdAt": "2026-11-20T08:15:30.000Z",
             *       "revision": 1,
             *       "links": {
             *         "self": "/v1/policies/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *       }
             *     }
             */
            'application/json': components['schemas']['Policy'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DSP_CHANGED`, `POL_CHANGED` */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `POL_TAG_MISSING` */
        428: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/policies/{id}/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End what a version does, or was to do */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required: the ETag of the policy as it was read. 412 where somebody changed one since.
           * @example "3"
           */
          'if-match'?: string;
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
        };
        path: {
          /** @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description One version of a policy: written once, never changed. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "id": "0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "scope": "built_in",
             *       "version": 1,
             *       "state": "draft",
             *       "effectiveFrom": "2026-11-20T08:15:30.000Z",
             *       "document": {
             *         "routing": {
             *           "bands": [
             *             {
             *               "falseAlarmRate": 0.01,
             *               "route": "hold_and_review"
             *             },
             *             {
             *               "falseAlarmRate": 0.1,
             *               "route": "ask_for_more"
             *             }
             *           ],
             *           "otherwise": "proceed",
             *           "unclear": "ask_for_more"
             *         },
             *         "terms": {
             *           "holdHours": 48,
             *           "secondLookFrom": [
             *             {
             *               "currency": "CNY",
             *               "amountMinor": 200000
             *             }
             *           ]
             *         },
             *         "rules": [
             *           {
             *             "name": "dear ceramics",
             *             "when": {
             *               "categories": [
             *                 "ceramics"
             *               ],
             *               "amount": {
             *                 "currency": "CNY",
             *                 "fromMinor": 100000
             *               }
             *             },
             *             "routing": {
             *               "bands": [
             *                 {
             *                   "falseAlarmRate": 0.005,
             *                   "route": "hold_and_review"
             *                 }
             *               ],
             *               "otherwise": "ask_for_more",
             *               "unclear": "ask_for_more"
             *             }
             *           }
             *         ]
             *       },
             *       "note": "Hold dear ceramics at 1 in 200.",
             *       "author": "user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *       "createdAt": "2026-11-20T08:15:30.000Z",
             *       "revision": 1,
             *       "links": {
             *         "self": "/v1/policies/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11"
             *       }
             *     }
             */
            'application/json': components['schemas']['Policy'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DSP_CHANGED`, `POL_CHANGED` */
        412: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `POL_TAG_MISSING` */
        428: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/policies/dry-run': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Route past verdicts by a document, and compare with what was done
     * @description Changes nothing and asks for no Idempotency-Key.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          /**
           * @example {
           *       "document": {
           *         "routing": {
           *           "bands": [
           *             {
           *               "falseAlarmRate": 0.01,
           *               "route": "hold_and_review"
           *             },
           *             {
           *               "falseAlarmRate": 0.1,
           *               "route": "ask_for_more"
           *             }
           *           ],
           *           "otherwise": "proceed",
           *           "unclear": "ask_for_more"
           *         },
           *         "terms": {
           *           "holdHours": 48,
           *           "secondLookFrom": [
           *             {
           *               "currency": "CNY",
           *               "amountMinor": 200000
           *             }
           *           ]
           *         },
           *         "rules": [
           *           {
           *             "name": "dear ceramics",
           *             "when": {
           *               "categories": [
           *                 "ceramics"
           *               ],
           *               "amount": {
           *                 "currency": "CNY",
           *                 "fromMinor": 100000
           *               }
           *             },
           *             "routing": {
           *               "bands": [
           *                 {
           *                   "falseAlarmRate": 0.005,
           *                   "route": "hold_and_review"
           *                 }
           *               ],
           *               "otherwise": "ask_for_more",
           *               "unclear": "ask_for_more"
           *             }
           *           }
           *         ]
           *       },
           *       "from": "2026-10-01T00:00:00.000Z",
           *       "to": "2026-11-01T00:00:00.000Z",
           *       "cases": 50
           *     }
           */
          'application/json': {
            /**
             * @description What follows from a verdict. What it leaves out the layer beneath it says; `merchants` is the platform's alone, null where merchants may have no policy of their own.
             * @example {
             *       "routing": {
             *         "bands": [
             *           {
             *             "falseAlarmRate": 0.01,
             *             "route": "hold_and_review"
             *           },
             *           {
             *             "falseAlarmRate": 0.1,
             *             "route": "ask_for_more"
             *           }
             *         ],
             *         "otherwise": "proceed",
             *         "unclear": "ask_for_more"
             *       },
             *       "terms": {
             *         "holdHours": 48,
             *         "secondLookFrom": [
             *           {
             *             "currency": "CNY",
             *             "amountMinor": 200000
             *           }
             *         ]
             *       },
             *       "rules": [
             *         {
             *           "name": "dear ceramics",
             *           "when": {
             *             "categories": [
             *               "ceramics"
             *             ],
             *             "amount": {
             *               "currency": "CNY",
             *               "fromMinor": 100000
             *             }
             *           },
             *           "routing": {
             *             "bands": [
             *               {
             *                 "falseAlarmRate": 0.005,
             *                 "route": "hold_and_review"
             *               }
             *             ],
             *             "otherwise": "ask_for_more",
             *             "unclear": "ask_for_more"
             *           }
             *         }
             *       ]
             *     }
             */
            document: {
              routing?: {
                /** @description From the rarest false alarm, with the strongest route, on. */
                bands: {
                  /**
                   * @description The share of honest photos that reach it at most.
                   * @example 0.01
                   */
                  falseAlarmRate: number;
                  /** @enum {string} */
                  route: 'proceed' | 'ask_for_more' | 'hold_and_review';
                }[];
                /**
                 * @description Examined, and no band reached.
                 * @enum {string}
                 */
                otherwise: 'proceed' | 'ask_for_more' | 'hold_and_review';
                /**
                 * @description The photo could not be judged.
                 * @enum {string}
                 */
                unclear: 'proceed' | 'ask_for_more' | 'hold_and_review';
              };
              terms?: {
                /** @description How long a refund may be held in all. */
                holdHours?: number;
                /** @description The same while there is a report and no verdict. */
                reportHoldHours?: number;
                /** @description Within how many hours a person should have looked. */
                reviewHours?: number;
                /** @description Amounts from which a different person looks too. */
                secondLookFrom?: {
                  /**
                   * @description ISO 4217.
                   * @example CNY
                   */
                  currency: string;
                  /**
                   * @description Inclusive, minor units.
                   * @example 100000
                   */
                  amountMinor: number;
                }[];
                appealDays?: number;
                /** @description How long a buyer's link works. */
                requestHours?: number;
                /** @description How often a merchant may ask the buyer of a dispute. */
                merchantAsks?: number;
              };
              /** @description The first that fits speaks. */
              rules: {
                /** @description Unique; recorded with what rests on it. */
                name: string;
                /** @description All that is named has to fit. */
                when: {
                  channels?: ('dispute' | 'refund' | 'appeal' | 'review')[];
                  categories?: string[];
                  kinds?: ('ai_generated' | 'ai_edited' | 'edited' | 'recaptured' | 'reused')[];
                  amount?: {
                    /**
                     * @description ISO 4217.
                     * @example CNY
                     */
                    currency: string;
                    /**
                     * @description Inclusive, minor units.
                     * @example 100000
                     */
                    fromMinor?: number;
                    /**
                     * @description Exclusive, minor units.
                     * @example 100000
                     */
                    belowMinor?: number;
                  };
                };
                routing?: {
                  /** @description From the rarest false alarm, with the strongest route, on. */
                  bands: {
                    /**
                     * @description The share of honest photos that reach it at most.
                     * @example 0.01
                     */
                    falseAlarmRate: number;
                    /** @enum {string} */
                    route: 'proceed' | 'ask_for_more' | 'hold_and_review';
                  }[];
                  /**
                   * @description Examined, and no band reached.
                   * @enum {string}
                   */
                  otherwise: 'proceed' | 'ask_for_more' | 'hold_and_review';
                  /**
                   * @description The photo could not be judged.
                   * @enum {string}
                   */
                  unclear: 'proceed' | 'ask_for_more' | 'hold_and_review';
                };
                terms?: {
                  /** @description How long a refund may be held in all. */
                  holdHours?: number;
                  /** @description The same while there is a report and no verdict. */
                  reportHoldHours?: number;
                  /** @description Within how many hours a person should have looked. */
                  reviewHours?: number;
                  /** @description Amounts from which a different person looks too. */
                  secondLookFrom?: {
                    /**
                     * @description ISO 4217.
                     * @example CNY
                     */
                    currency: string;
                    /**
                     * @description Inclusive, minor units.
                     * @example 100000
                     */
                    amountMinor: number;
                  }[];
                  appealDays?: number;
                  /** @description How long a buyer's link works. */
                  requestHours?: number;
                  /** @description How often a merchant may ask the buyer of a dispute. */
                  merchantAsks?: number;
                };
              }[];
              merchants?: {
                /**
                 * @description The most frequent false alarm that may hold a refund.
                 * @example 0.01
                 */
                holdFalseAlarmRate: number;
                /** @description At most. */
                mostHoldHours: number;
                /** @description At most. */
                mostReportHoldHours: number;
                /** @description At most. */
                mostReviewHours: number;
                /** @description At least. */
                leastAppealDays: number;
                /** @description At least. */
                leastRequestHours: number;
              } | null;
            };
            /**
             * Format: date-time
             * @description Inclusive.
             * @example 2026-11-20T08:15:30.000Z
             */
            from: string;
            /**
             * Format: date-time
             * @description Exclusive; at most 400 days later.
             * @example 2026-11-20T08:15:30.000Z
             */
            to: string;
            /**
             * @description How many of the changed ones to list.
             * @default 50
             */
            cases?: number;
          };
        };
      };
      responses: {
        /** @description What was done with the verdicts of a period, and what a policy would have done. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "verdicts": 1,
             *       "changed": 1,
             *       "recorded": {
             *         "routes": {
             *           "proceed": 1,
             *           "ask_for_more": 1,
             *           "hold_and_review": 1
             *         },
             *         "held": [
             *           {
             *             "currency": "CNY",
             *             "disputes": 1,
             *             "amountMinor": 1
             *           }
             *         ],
             *         "statedWrongfulHoldsPer1000": 1,
             *         "judgedHolds": {
             *           "upheld": 1,
             *           "rejected": 1
             *         },
             *         "releasedShare": 1,
             *         "missedUpheld": 1
             *       },
             *       "candidate": {
             *         "routes": {
             *           "proceed": 1,
             *           "ask_for_more": 1,
             *           "hold_and_review": 1
             *         },
             *         "held": [
             *           {
             *             "currency": "CNY",
             *             "disputes": 1,
             *             "amountMinor": 1
             *           }
             *         ],
             *         "statedWrongfulHoldsPer1000": 1,
             *         "judgedHolds": {
             *           "upheld": 1,
             *           "rejected": 1
             *         },
             *         "releasedShare": 1,
             *         "missedUpheld": 1
             *       },
             *       "moves": [
             *         {
             *           "from": "proceed",
             *           "to": "proceed",
             *           "count": 1
             *         }
             *       ],
             *       "cases": [
             *         {
             *           "detection": "/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "dispute": "/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11",
             *           "amountMinor": 1,
             *           "currency": "CNY",
             *           "from": "proceed",
             *           "to": "proceed",
             *           "rule": "dear ceramics"
             *         }
             *       ]
             *     }
             */
            'application/json': components['schemas']['PolicyComparison'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/items/{id}/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Report how many orders of an item there were on some days
     * @description The same days again correct what was reported before; other days may not overlap them.
     */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
        };
        path: {
          /** @example SKU-17 */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          /**
           * @example {
           *       "from": "2026-11-01",
           *       "until": "2026-11-07",
           *       "orders": 1400
           *     }
           */
          'application/json': {
            /**
             * Format: date
             * @description First day, UTC.
             * @example 2026-11-01
             */
            from: string;
            /**
             * Format: date
             * @description Last day, counted too.
             * @example 2026-11-01
             */
            until: string;
            /** @description Orders of the item on them. */
            orders: number;
          };
        };
      };
      responses: {
        /** @description An item's damage that people found real, as a share of its orders. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "itemId": "SKU-17",
             *       "windowDays": 1,
             *       "from": "2026-11-01",
             *       "until": "2026-11-01",
             *       "orders": 1,
             *       "damaged": 1,
             *       "share": 1,
             *       "threshold": 0.0003,
             *       "alerted": true,
             *       "alertedAt": "2026-11-20T08:15:30.000Z",
             *       "text": {
             *         "en": "An editing program saved the photo.",
             *         "zh": "照片由编辑软件保存。"
             *       }
             *     }
             */
            'application/json': components['schemas']['ItemQuality'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/items/{id}/quality': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read the share of an item’s orders with damage that people found real */
    get: {
      parameters: {
        query?: {
          /**
           * @description Wanted of an auditor, who sees every merchant; nobody else.
           * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
           */
          merchantId?: string;
        };
        header?: never;
        path: {
          /** @example SKU-17 */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description An item's damage that people found real, as a share of its orders. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "itemId": "SKU-17",
             *       "windowDays": 1,
             *       "from": "2026-11-01",
             *       "until": "2026-11-01",
             *       "orders": 1,
             *       "damaged": 1,
             *       "share": 1,
             *       "threshold": 0.0003,
             *       "alerted": true,
             *       "alertedAt": "2026-11-20T08:15:30.000Z",
             *       "text": {
             *         "en": "An editing program saved the photo.",
             *         "zh": "照片由编辑软件保存。"
             *       }
             *     }
             */
            'application/json': components['schemas']['ItemQuality'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/buyers/{ref}/erasure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Erase what is stored of a buyer
     * @description Pseudonym, words, delivery, what was read off the photos and the photos themselves; outcomes, scores, decisions and the audit chain's hashes stay. Refused while a case of the buyer runs or may be appealed. Cannot be undone.
     */
    post: {
      parameters: {
        query?: never;
        header?: {
          /**
           * @description Required. Chosen by the caller, 1 to 200 characters; the same key with the same request answers the stored response, with any other request 422.
           * @example 8f14e45f-ceea-467f-a8c1-2b7a3f0c9d55
           */
          'idempotency-key'?: string;
        };
        path: {
          /**
           * @description Pseudonym of the buyer, as the disputes name it.
           * @example b_91f3
           */
          ref: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description What was erased of a buyer's data. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "disputes": 2,
             *       "photos": 3
             *     }
             */
            'application/json': components['schemas']['Erasure'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNAUTHENTICATED`, `USR_SIGN_IN`, `USR_PROVIDER` */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_FORBIDDEN`, `USR_FOREIGN_PAGE` */
        403: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/buyer/request': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the one request that a link opens
     * @description The token of the link goes into the header Authorization: Bearer TOKEN.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description All that a buyer sees by a link: the one request, nothing of the case. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "ask": "fresh_photo",
             *       "code": "7KX4PWT",
             *       "state": "open",
             *       "expiresAt": "2026-11-20T08:15:30.000Z",
             *       "mostPhotos": 3,
             *       "title": {
             *         "en": "An editing program saved the photo.",
             *         "zh": "照片由编辑软件保存。"
             *       },
             *       "text": {
             *         "en": "An editing program saved the photo.",
             *         "zh": "照片由编辑软件保存。"
             *       },
             *       "open": true,
             *       "photos": 1,
             *       "mostBytes": 1
             *     }
             */
            'application/json': components['schemas']['BuyerRequest'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/buyer/request/photos': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a photo in answer to the request
     * @description The same photo again changes nothing while the request is open.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          /**
           * @example {
           *       "image": "(the bytes of torn-parcel.jpg)"
           *     }
           */
          'multipart/form-data': {
            /**
             * @description The photo.
             * @example (the bytes of torn-parcel.jpg)
             */
            image: string;
          };
        };
      };
      responses: {
        /** @description All that a buyer sees by a link: the one request, nothing of the case. */
        202: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "ask": "fresh_photo",
             *       "code": "7KX4PWT",
             *       "state": "open",
             *       "expiresAt": "2026-11-20T08:15:30.000Z",
             *       "mostPhotos": 3,
             *       "title": {
             *         "en": "An editing program saved the photo.",
             *         "zh": "照片由编辑软件保存。"
             *       },
             *       "text": {
             *         "en": "An editing program saved the photo.",
             *         "zh": "照片由编辑软件保存。"
             *       },
             *       "open": true,
             *       "photos": 1,
             *       "mostBytes": 1
             *     }
             */
            'application/json': components['schemas']['BuyerRequest'];
          };
        };
        /** @description `REQ_MALFORMED`, `REQ_FILE_MISSING`, `REQ_TOO_MANY_FILES`, `REQ_ABORTED`, `REQ_IDEMPOTENCY_MISSING` */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_NOT_FOUND` */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_IN_PROGRESS`, `DSP_DUPLICATE`, `DSP_CLOSED`, `DSP_ILLEGAL_MOVE`, `DSP_REFUND_STATE`, `DSP_CLAIMED`, `DSP_CLAIM_LAPSED`, `DSP_SETTLED`, `DSP_SAME_PERSON`, `DSP_VIEW_MISSING`, `DSP_VIEW_NOTED`, `DSP_APPEALED`, `DSP_APPEAL_WINDOW`, `DSP_REQUEST_OVER`, `DSP_REQUEST_FULL`, `DSP_ASKED_ENOUGH`, `DSP_PERIOD`, `DSP_ERASURE_HELD`, `HKS_DISABLED`, `HKS_TOO_MANY`, `USR_LOGIN_TAKEN`, `POL_STATE` */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_TOO_LARGE` */
        413: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_UNSUPPORTED_TYPE` */
        415: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_IDEMPOTENCY_MISMATCH`, `DSP_AMOUNT`, `DSP_REASON`, `DSP_EVIDENCE`, `EVD_EMPTY`, `EVD_NOT_AN_IMAGE`, `EVD_UNSUPPORTED_FORMAT`, `EVD_ANIMATED`, `EVD_TOO_MANY_PIXELS`, `EVD_HEADER_UNREADABLE`, `EVD_TOO_SMALL`, `EVD_TRUNCATED`, `EVD_UNDECODABLE`, `EVD_DECODE_LIMIT`, `HKS_ADDRESS`, `USR_PASSWORD`, `POL_INVALID`, `POL_BOUNDS`, `POL_DATE` */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `REQ_RATE_LIMITED`, `REQ_TOO_MANY_WAITS`, `USR_THROTTLED` */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description `DEP_DATABASE`, `DEP_QUEUE`, `DEP_STORAGE`, `DEP_SCANNER`, `DEP_IDENTITY` */
        503: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            /**
             * @example {
             *       "type": "/errors/EVD_EMPTY",
             *       "title": "The file is empty.",
             *       "status": 422,
             *       "code": "EVD_EMPTY",
             *       "detail": "The photo has no bytes.",
             *       "text": {
             *         "en": "The file is empty.",
             *         "zh": "文件为空。"
             *       },
             *       "retry": "never",
             *       "instance": "req-7f3k2"
             *     }
             */
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * @description One text in both languages of the product.
     * @example {
     *       "en": "An editing program saved the photo.",
     *       "zh": "照片由编辑软件保存。"
     *     }
     */
    LocalText: {
      en: string;
      zh: string;
    };
    /** @description A second look that one side asked for. */
    Appeal: {
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      id: string;
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      disputeId: string;
      /**
       * Format: uuid
       * @description The decision appealed against.
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      decisionId: string;
      /**
       * Format: uuid
       * @description The review by another person.
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      reviewId: string;
      /** @enum {string} */
      by: 'buyer' | 'merchant';
      /** @example The crack is real; here is another photo. */
      statement: string;
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      openedAt: string;
    };
    /**
     * @description Problem details (RFC 9457), served as application/problem+json.
     * @example {
     *       "type": "/errors/EVD_EMPTY",
     *       "title": "The file is empty.",
     *       "status": 422,
     *       "code": "EVD_EMPTY",
     *       "detail": "The photo has no bytes.",
     *       "text": {
     *         "en": "The file is empty.",
     *         "zh": "文件为空。"
     *       },
     *       "retry": "never",
     *       "instance": "req-7f3k2"
     *     }
     */
    Problem: {
      /**
       * Format: uri-reference
       * @description Where this code is explained.
       */
      type: string;
      /** @description The public text of the code, in English. */
      title: string;
      status: number;
      /** @enum {string} */
      code:
        | 'REQ_MALFORMED'
        | 'REQ_FILE_MISSING'
        | 'REQ_TOO_MANY_FILES'
        | 'REQ_ABORTED'
        | 'REQ_IDEMPOTENCY_MISSING'
        | 'REQ_UNAUTHENTICATED'
        | 'REQ_FORBIDDEN'
        | 'REQ_NOT_FOUND'
        | 'REQ_IDEMPOTENCY_IN_PROGRESS'
        | 'REQ_TOO_LARGE'
        | 'REQ_UNSUPPORTED_TYPE'
        | 'REQ_IDEMPOTENCY_MISMATCH'
        | 'REQ_RATE_LIMITED'
        | 'REQ_TOO_MANY_WAITS'
        | 'DSP_DUPLICATE'
        | 'DSP_CLOSED'
        | 'DSP_ILLEGAL_MOVE'
        | 'DSP_REFUND_STATE'
        | 'DSP_AMOUNT'
        | 'DSP_REASON'
        | 'DSP_EVIDENCE'
        | 'DSP_CLAIMED'
        | 'DSP_CLAIM_LAPSED'
        | 'DSP_SETTLED'
        | 'DSP_SAME_PERSON'
        | 'DSP_VIEW_MISSING'
        | 'DSP_VIEW_NOTED'
        | 'DSP_APPEALED'
        | 'DSP_APPEAL_WINDOW'
        | 'DSP_REQUEST_OVER'
        | 'DSP_REQUEST_FULL'
        | 'DSP_ASKED_ENOUGH'
        | 'DSP_PERIOD'
        | 'DSP_ERASURE_HELD'
        | 'DSP_CHANGED'
        | 'EVD_EMPTY'
        | 'EVD_NOT_AN_IMAGE'
        | 'EVD_UNSUPPORTED_FORMAT'
        | 'EVD_ANIMATED'
        | 'EVD_TOO_MANY_PIXELS'
        | 'EVD_HEADER_UNREADABLE'
        | 'EVD_TOO_SMALL'
        | 'EVD_TRUNCATED'
        | 'EVD_UNDECODABLE'
        | 'EVD_DECODE_LIMIT'
        | 'ANL_FAILED'
        | 'ANL_BAD_SCORE'
        | 'ANL_TIMEOUT'
        | 'ANL_CRASHED'
        | 'DEP_DATABASE'
        | 'DEP_QUEUE'
        | 'DEP_STORAGE'
        | 'DEP_SCANNER'
        | 'DEP_IDENTITY'
        | 'HKS_ADDRESS'
        | 'HKS_DISABLED'
        | 'HKS_TOO_MANY'
        | 'USR_SIGN_IN'
        | 'USR_PROVIDER'
        | 'USR_THROTTLED'
        | 'USR_FOREIGN_PAGE'
        | 'USR_LOGIN_TAKEN'
        | 'USR_PASSWORD'
        | 'POL_INVALID'
        | 'POL_BOUNDS'
        | 'POL_DATE'
        | 'POL_STATE'
        | 'POL_CHANGED'
        | 'POL_TAG_MISSING'
        | 'CFG_INVALID'
        | 'CFG_MODEL'
        | 'CFG_REDIS_MISSING'
        | 'CFG_DATA_IN_USE'
        | 'CFG_PORT_IN_USE'
        | 'CFG_START_FAILED'
        | 'CFG_MIGRATION_CHANGED'
        | 'CUS_BYTES_CHANGED'
        | 'CUS_BYTES_MISSING'
        | 'BUG_UNEXPECTED';
      /** @description What was wrong with this request. */
      detail: string;
      text: components['schemas']['LocalText'];
      /**
       * @description Whether the same call may pass later.
       * @enum {string}
       */
      retry: 'never' | 'backoff';
      /** @description Request id, as in the X-Request-Id header. */
      instance: string;
      /** @description One row for each part of the request that is not valid. */
      errors?: {
        at: string;
        message: string;
      }[];
    };
    /** @description What a buyer is asked for in a dispute, and what came. */
    EvidenceRequest: {
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      id: string;
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      disputeId: string;
      /**
       * @description What the buyer is asked for.
       * @example fresh_photo
       * @enum {string}
       */
      ask: 'another_angle' | 'original_file' | 'fresh_photo';
      code: string | null;
      /** @enum {string} */
      state: 'open' | 'answered' | 'lapsed' | 'withdrawn';
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      expiresAt: string;
      /**
       * @description Photos that it takes.
       * @example 3
       */
      mostPhotos: number;
      /**
       * @description Who asked; `worker` where policy did.
       * @example user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      askedBy: string;
      /** @enum {string} */
      askedAs: 'policy' | 'reviewer' | 'merchant';
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      openedAt: string;
      closedAt: string | null;
      /** @description What came, oldest first. */
      received: {
        /**
         * Format: uuid
         * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
         */
        evidenceId: string;
        /**
         * Format: uri-reference
         * @description The detection, which began at once.
         * @example /v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
         */
        detection: string;
        /**
         * Format: date-time
         * @example 2026-11-20T08:15:30.000Z
         */
        receivedAt: string;
      }[];
    };
    /** @description All that a buyer sees by a link: the one request, nothing of the case. */
    BuyerRequest: {
      /**
       * @description What the buyer is asked for.
       * @example fresh_photo
       * @enum {string}
       */
      ask: 'another_angle' | 'original_file' | 'fresh_photo';
      code: string | null;
      /** @enum {string} */
      state: 'open' | 'answered' | 'lapsed' | 'withdrawn';
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      expiresAt: string;
      /**
       * @description Photos that it takes.
       * @example 3
       */
      mostPhotos: number;
      title: components['schemas']['LocalText'];
      text: components['schemas']['LocalText'];
      /** @description Whether photos are taken now. */
      open: boolean;
      /** @description Photos that came so far. */
      photos: number;
      /** @description Largest photo taken, bytes. */
      mostBytes: number;
    };
    /** @description Degrees, north and east positive, WGS 84. */
    PhotoPosition: {
      latitude: number;
      longitude: number;
    };
    /** @description One stated fact with its basis, place and limit. */
    Finding: {
      /** @example metadata.software.editor */
      code: string;
      /**
       * @description How it is known.
       * @enum {string}
       */
      basis: 'signed_and_trusted' | 'signed' | 'declared' | 'observed' | 'computed' | 'inferred';
      /** @enum {string} */
      strength: 'strong' | 'supporting' | 'informative';
      /** @enum {string} */
      kind?: 'ai_generated' | 'ai_edited' | 'edited' | 'recaptured' | 'reused';
      places: (
        | {
            /** @enum {string} */
            at: 'pixels';
            /**
             * @description Pixels of the stored raster, before EXIF orientation.
             * @example {
             *       "x": 1024,
             *       "y": 512,
             *       "width": 256,
             *       "height": 192
             *     }
             */
            box: {
              x: number;
              y: number;
              width: number;
              height: number;
            };
          }
        | {
            /** @enum {string} */
            at: 'bytes';
            /** @example exif */
            part: string;
            offset: number;
            length: number;
            field?: string;
          }
      )[];
      text: components['schemas']['LocalText'];
      limit: components['schemas']['LocalText'];
      /**
       * @example {
       *       "software": "PixelRetouch 4"
       *     }
       */
      values: {
        [key: string]: string | number | boolean | null;
      };
    };
    /**
     * @description What one method said; `reason` tells why it does not apply, `failure` why it could not run.
     * @example {
     *       "analyzer": "error-level",
     *       "version": 3,
     *       "family": "compression",
     *       "title": {
     *         "en": "Error level",
     *         "zh": "误差水平"
     *       },
     *       "status": "scored",
     *       "score": 0.83,
     *       "findings": [],
     *       "hasMap": true
     *     }
     */
    Analysis: {
      /** @example error-level */
      analyzer: string;
      version: number;
      /** @enum {string} */
      family: 'provenance' | 'structure' | 'compression' | 'noise' | 'duplication' | 'learned';
      title: components['schemas']['LocalText'];
      /**
       * @description Found nothing, does not apply and could not run are three different values.
       * @enum {string}
       */
      status: 'scored' | 'informative' | 'not_applicable' | 'failed';
      score: number | null;
      findings: components['schemas']['Finding'][];
      reason?: components['schemas']['LocalText'];
      failure?: {
        /** @example ANL_TIMEOUT */
        code: string;
        text: components['schemas']['LocalText'];
        /**
         * @description Technical, in English.
         * @example 20000 ms of processor time
         */
        detail: string;
      };
      hasMap: boolean;
    };
    /** @description The opinion of the system on one photo; never "fake" or "authentic". */
    Verdict: {
      /** @enum {string} */
      outcome: 'forgery_indicated' | 'inconclusive' | 'no_sign_found' | 'not_assessable';
      /** @description Strongest first. */
      kinds: ('ai_generated' | 'ai_edited' | 'edited' | 'recaptured' | 'reused')[];
      llr: number | null;
      contributions: {
        /** @example error-level */
        analyzer: string;
        /** @example compression */
        family: string;
        /**
         * @example edited
         * @enum {string}
         */
        kind: 'ai_generated' | 'ai_edited' | 'edited' | 'recaptured' | 'reused';
        /** @example 1.4 */
        llr: number;
        /** @example 1.2 */
        counted: number;
      }[];
      reasons: {
        /** @example metadata.software.editor */
        code: string;
        /** @example edit-history */
        analyzer?: string;
        text: components['schemas']['LocalText'];
        limit?: components['schemas']['LocalText'];
      }[];
      regions: {
        /**
         * @description Pixels of the stored raster, before EXIF orientation.
         * @example {
         *       "x": 1024,
         *       "y": 512,
         *       "width": 256,
         *       "height": 192
         *     }
         */
        box: {
          x: number;
          y: number;
          width: number;
          height: number;
        };
        /** @example 0.91 */
        score: number;
      }[];
      /**
       * @description What policy makes of it. Only a person refuses a refund.
       * @example hold_and_review
       * @enum {string}
       */
      route: 'proceed' | 'ask_for_more' | 'hold_and_review';
      routedBy: {
        /** @enum {string} */
        scope: 'built_in' | 'platform' | 'merchant';
        id: string | null;
        /** @example 3 */
        version: number;
        rule: string | null;
        /**
         * @description The share of honest photos that such a case holds at most, as stated.
         * @example 0.01
         */
        holdFalseAlarmRate: number;
      } | null;
    };
    Subject: {
      /**
       * @description Of the bytes as they came.
       * @example b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9
       */
      sha256: string;
      /** @example 2310442 */
      sizeBytes: number;
      format: ('jpeg' | 'png' | 'webp' | 'heic' | 'avif') | null;
      width: number | null;
      height: number | null;
      quality: number | null;
      orientation: number | null;
    };
    Versions: {
      report: number;
      /** @example 1.0.0 */
      pipeline: string;
      /** @example 2026-11-20 */
      calibration: string;
      /**
       * @example {
       *       "error-level": 3
       *     }
       */
      analyzers: {
        [key: string]: number;
      };
      /**
       * @description Lists of trusted signers by id: date and first digits of a hash.
       * @example {
       *       "c2pa": "2026-11-01 3f9a01c7"
       *     }
       */
      trust?: {
        [key: string]: string;
      };
      /**
       * @description Learned models by name: version and first digits of a hash.
       * @example {
       *       "edit": "1 3f9a01c7"
       *     }
       */
      models?: {
        [key: string]: string;
      };
    };
    DetectionSummary: {
      /**
       * Format: uuid
       * @description Id of the scan.
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      id: string;
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      evidenceId: string;
      disputeId: string | null;
      /**
       * @example done
       * @enum {string}
       */
      status: 'queued' | 'running' | 'done';
      /** @enum {string} */
      suspicion: 'ai_generated' | 'ai_edited' | 'edited' | 'unsure';
      /** @enum {string} */
      channel: 'dispute' | 'refund' | 'appeal' | 'review';
      /** @enum {string} */
      tier: 'fast' | 'deep';
      /**
       * @description The caller's own ids for this photo, as a JSON object of strings; given back unchanged.
       * @example {
       *       "refundId": "RF-20261120-88",
       *       "photoId": "p1"
       *     }
       */
      externalIds: {
        [key: string]: string;
      };
      fileName: string | null;
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      receivedAt: string;
      startedAt: string | null;
      finishedAt: string | null;
      links: {
        /**
         * Format: uri-reference
         * @example /v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
         */
        self: string;
        /**
         * Format: uri-reference
         * @example /v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/events
         */
        events: string;
        dispute: string | null;
      };
      outcome: ('forgery_indicated' | 'inconclusive' | 'no_sign_found' | 'not_assessable') | null;
    };
    /** @description One photo, its scan and, once done, its verdict. */
    Detection: {
      /**
       * Format: uuid
       * @description Id of the scan.
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      id: string;
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      evidenceId: string;
      disputeId: string | null;
      /**
       * @example done
       * @enum {string}
       */
      status: 'queued' | 'running' | 'done';
      /** @enum {string} */
      suspicion: 'ai_generated' | 'ai_edited' | 'edited' | 'unsure';
      /** @enum {string} */
      channel: 'dispute' | 'refund' | 'appeal' | 'review';
      /** @enum {string} */
      tier: 'fast' | 'deep';
      /**
       * @description The caller's own ids for this photo, as a JSON object of strings; given back unchanged.
       * @example {
       *       "refundId": "RF-20261120-88",
       *       "photoId": "p1"
       *     }
       */
      externalIds: {
        [key: string]: string;
      };
      fileName: string | null;
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      receivedAt: string;
      startedAt: string | null;
      finishedAt: string | null;
      links: {
        /**
         * Format: uri-reference
         * @example /v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
         */
        self: string;
        /**
         * Format: uri-reference
         * @example /v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/events
         */
        events: string;
        dispute: string | null;
      };
      /** @description Order and delivery that the photo is held against, as known when it came in. */
      claim: {
        orderedAt: string | null;
        shippedAt: string | null;
        deliveredAt: string | null;
        deliveryCity: {
          /** @description The city's name. */
          name: string;
          position: {
            latitude: number;
            longitude: number;
          } | null;
        } | null;
      };
      subject: components['schemas']['Subject'];
      verdict: components['schemas']['Verdict'] | null;
      /** @description Empty until the scan is done. */
      analyses: components['schemas']['Analysis'][];
      maps: {
        /**
         * @description Analyzer id, or `fused`.
         * @example fused
         */
        analyzer: string;
        /**
         * Format: uri-reference
         * @example /v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/maps/fused.png
         */
        href: string;
      }[];
      versions: components['schemas']['Versions'] | null;
      askedFor: {
        /**
         * Format: uuid
         * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
         */
        requestId: string;
        /**
         * @example fresh_photo
         * @enum {string}
         */
        ask: 'another_angle' | 'original_file' | 'fresh_photo';
        code: string | null;
      } | null;
    };
    /** @description What people made of suspicions in the other disputes under this buyer's pseudonym. For whoever decides: no verdict on a photo depends on it. */
    Integrity: {
      /**
       * @description After so many days a finding counts half.
       * @example 180
       */
      halfLifeDays: number;
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      asOf: string;
      upheld: {
        count: number;
        /**
         * @description What they still count together, 0 to `count`.
         * @example 0.5
         */
        weight: number;
      };
      rejected: {
        count: number;
        /**
         * @description What they still count together, 0 to `count`.
         * @example 0.5
         */
        weight: number;
      };
      /** @description Suspected and not decided, or under appeal. */
      pending: number;
      /** @description Newest dispute first. */
      entries: {
        /**
         * Format: uri-reference
         * @example /v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
         */
        dispute: string;
        /** @enum {string} */
        finding: 'upheld' | 'rejected' | 'pending';
        kind: ('ai_generated' | 'ai_edited' | 'edited' | 'recaptured' | 'reused') | null;
        decidedAt: string | null;
        weight: number | null;
      }[];
    };
    DisputeSummary: {
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      id: string;
      /**
       * @description The merchant's own id of the dispute; unique per merchant.
       * @example D-2026-000123
       */
      externalId: string;
      /**
       * @description Order in dispute.
       * @example O-778812
       */
      orderId: string;
      /**
       * @description Pseudonym of the buyer; never a name, phone number or address.
       * @example b_91f3
       */
      buyerRef: string;
      /**
       * @description Amount in dispute, in minor units (fen, cents).
       * @example 12900
       */
      amountMinor: number;
      /**
       * @description ISO 4217.
       * @example CNY
       */
      currency: string;
      itemId: string | null;
      /** @enum {string} */
      channel: 'dispute' | 'refund' | 'appeal' | 'review';
      /**
       * @example under_review
       * @enum {string}
       */
      stage:
        | 'opened'
        | 'evidence_submitted'
        | 'under_detection'
        | 'under_review'
        | 'decided'
        | 'appealed'
        | 'closed';
      reasonCode: string | null;
      claimText: string | null;
      category: string | null;
      deadlineAt: string | null;
      expressRefundAt: string | null;
      orderedAt: string | null;
      shippedAt: string | null;
      deliveredAt: string | null;
      deliveryCity: {
        /** @description The city's name. */
        name: string;
        position: {
          latitude: number;
          longitude: number;
        } | null;
      } | null;
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      createdAt: string;
      /**
       * @description Grows with every change.
       * @example 4
       */
      revision: number;
      refund: {
        /**
         * @example held
         * @enum {string}
         */
        status: 'pending' | 'held' | 'released' | 'refunded' | 'partially_refunded' | 'refused';
        reason: components['schemas']['LocalText'] | null;
        detection: string | null;
        /**
         * @description Paid so far, minor units.
         * @example 0
         */
        paidMinor: number;
        heldUntil: string | null;
        /**
         * Format: date-time
         * @example 2026-11-20T08:15:30.000Z
         */
        updatedAt: string;
      } | null;
      links: {
        /**
         * Format: uri-reference
         * @example /v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
         */
        self: string;
        /** @example /v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/evidence */
        evidence: string;
      };
    };
    /** @description A contested order with its refund record and its timeline. */
    Dispute: {
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      id: string;
      /**
       * @description The merchant's own id of the dispute; unique per merchant.
       * @example D-2026-000123
       */
      externalId: string;
      /**
       * @description Order in dispute.
       * @example O-778812
       */
      orderId: string;
      /**
       * @description Pseudonym of the buyer; never a name, phone number or address.
       * @example b_91f3
       */
      buyerRef: string;
      /**
       * @description Amount in dispute, in minor units (fen, cents).
       * @example 12900
       */
      amountMinor: number;
      /**
       * @description ISO 4217.
       * @example CNY
       */
      currency: string;
      itemId: string | null;
      /** @enum {string} */
      channel: 'dispute' | 'refund' | 'appeal' | 'review';
      /**
       * @example under_review
       * @enum {string}
       */
      stage:
        | 'opened'
        | 'evidence_submitted'
        | 'under_detection'
        | 'under_review'
        | 'decided'
        | 'appealed'
        | 'closed';
      reasonCode: string | null;
      claimText: string | null;
      category: string | null;
      deadlineAt: string | null;
      expressRefundAt: string | null;
      orderedAt: string | null;
      shippedAt: string | null;
      deliveredAt: string | null;
      deliveryCity: {
        /** @description The city's name. */
        name: string;
        position: {
          latitude: number;
          longitude: number;
        } | null;
      } | null;
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      createdAt: string;
      /**
       * @description Grows with every change.
       * @example 4
       */
      revision: number;
      refund: {
        /**
         * @example held
         * @enum {string}
         */
        status: 'pending' | 'held' | 'released' | 'refunded' | 'partially_refunded' | 'refused';
        reason: components['schemas']['LocalText'] | null;
        detection: string | null;
        /**
         * @description Paid so far, minor units.
         * @example 0
         */
        paidMinor: number;
        heldUntil: string | null;
        /**
         * Format: date-time
         * @example 2026-11-20T08:15:30.000Z
         */
        updatedAt: string;
      } | null;
      links: {
        /**
         * Format: uri-reference
         * @example /v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
         */
        self: string;
        /** @example /v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/evidence */
        evidence: string;
      };
      /** @description What happened, oldest first. */
      timeline: {
        /**
         * @example verdict.recorded
         * @enum {string}
         */
        type:
          | 'dispute.opened'
          | 'evidence.received'
          | 'scan.queued'
          | 'scan.started'
          | 'verdict.recorded'
          | 'evidence.reported'
          | 'reference.received'
          | 'refund.held'
          | 'refund.hold_changed'
          | 'refund.released'
          | 'refund.settled'
          | 'review.opened'
          | 'review.assigned'
          | 'review.returned'
          | 'decision.recorded'
          | 'appeal.opened'
          | 'view.noted'
          | 'appeal.decided'
          | 'evidence.requested'
          | 'request.answered'
          | 'request.ended'
          | 'item.orders_reported'
          | 'item.quality_alert'
          | 'item.quality_cleared'
          | 'dispute.closed'
          | 'custody.broken'
          | 'buyer.erased'
          | 'position.read'
          | 'policy.created'
          | 'policy.activated'
          | 'policy.shadowed'
          | 'policy.retired'
          | 'key.created'
          | 'key.revoked'
          | 'user.created'
          | 'user.linked'
          | 'user.password_changed'
          | 'user.disabled'
          | 'session.begun'
          | 'session.ended'
          | 'webhook.created'
          | 'webhook.rotated'
          | 'webhook.disabled'
          | 'webhook.resent'
          | 'record.sealed';
        /**
         * Format: date-time
         * @example 2026-11-20T08:15:30.000Z
         */
        at: string;
        /**
         * @description `key:ID`, `user:ID`, `request:ID` for a buyer by its link, `worker` or `cli`.
         * @example user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
         */
        actor: string;
        evidenceId: string | null;
        detection: string | null;
        /**
         * @example {
         *       "outcome": "forgery_indicated",
         *       "kinds": [
         *         "ai_edited"
         *       ],
         *       "route": "hold_and_review"
         *     }
         */
        data: {
          [key: string]: unknown;
        };
      }[];
      integrity: components['schemas']['Integrity'];
    };
    /**
     * @description What was erased of a buyer's data.
     * @example {
     *       "disputes": 2,
     *       "photos": 3
     *     }
     */
    Erasure: {
      /** @description Disputes erased; 0 where nothing stands under the pseudonym. */
      disputes: number;
      /** @description Photos erased with them. */
      photos: number;
    };
    /** @description An item's damage that people found real, as a share of its orders. */
    ItemQuality: {
      /** @example SKU-17 */
      itemId: string;
      /** @description Periods of orders that ended within so many days count. */
      windowDays: number;
      from: string | null;
      until: string | null;
      orders: number | null;
      /** @description Orders in which a person found the damage real. */
      damaged: number;
      share: number | null;
      /**
       * @description Above it the item is told of.
       * @example 0.0003
       */
      threshold: number;
      /** @description Told of, and not fallen below half the threshold since. */
      alerted: boolean;
      alertedAt: string | null;
      text: components['schemas']['LocalText'];
    };
    Key: {
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      id: string;
      /** @enum {string} */
      role: 'merchant' | 'adjudicator' | 'auditor' | 'administrator' | 'service';
      scopes: (
        | 'detections:read'
        | 'detections:write'
        | 'positions:read'
        | 'disputes:read'
        | 'disputes:write'
        | 'requests:write'
        | 'reviews:read'
        | 'reviews:write'
        | 'policies:read'
        | 'policies:write'
        | 'webhooks:read'
        | 'webhooks:write'
        | 'keys:read'
        | 'keys:write'
        | 'users:read'
        | 'users:write'
        | 'erasure:write'
      )[];
      /**
       * @description What it is for.
       * @example shop system
       */
      label: string;
      /**
       * @description The first letters of the key, after `ts_`.
       * @example 3f9a01c7
       */
      prefix: string;
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      createdAt: string;
      revokedAt: string | null;
    };
    KeyMade: {
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      id: string;
      /** @enum {string} */
      role: 'merchant' | 'adjudicator' | 'auditor' | 'administrator' | 'service';
      scopes: (
        | 'detections:read'
        | 'detections:write'
        | 'positions:read'
        | 'disputes:read'
        | 'disputes:write'
        | 'requests:write'
        | 'reviews:read'
        | 'reviews:write'
        | 'policies:read'
        | 'policies:write'
        | 'webhooks:read'
        | 'webhooks:write'
        | 'keys:read'
        | 'keys:write'
        | 'users:read'
        | 'users:write'
        | 'erasure:write'
      )[];
      /**
       * @description What it is for.
       * @example shop system
       */
      label: string;
      /**
       * @description The first letters of the key, after `ts_`.
       * @example 3f9a01c7
       */
      prefix: string;
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      createdAt: string;
      revokedAt: string | null;
      key: string | null;
    };
    User: {
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      id: string;
      /** @example wei.zhang */
      login: string;
      /** @enum {string} */
      role: 'merchant' | 'adjudicator' | 'auditor' | 'administrator';
      /** @enum {string} */
      signIn: 'password' | 'oidc';
      /** @description They have not chosen a password of their own yet. */
      passwordTemporary: boolean;
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      createdAt: string;
      disabledAt: string | null;
    };
    UserMade: {
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      id: string;
      /** @example wei.zhang */
      login: string;
      /** @enum {string} */
      role: 'merchant' | 'adjudicator' | 'auditor' | 'administrator';
      /** @enum {string} */
      signIn: 'password' | 'oidc';
      /** @description They have not chosen a password of their own yet. */
      passwordTemporary: boolean;
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      createdAt: string;
      disabledAt: string | null;
      password: string | null;
    };
    /**
     * @description What follows from a verdict. What it leaves out the layer beneath it says; `merchants` is the platform's alone, null where merchants may have no policy of their own.
     * @example {
     *       "routing": {
     *         "bands": [
     *           {
     *             "falseAlarmRate": 0.01,
     *             "route": "hold_and_review"
     *           },
     *           {
     *             "falseAlarmRate": 0.1,
     *             "route": "ask_for_more"
     *           }
     *         ],
     *         "otherwise": "proceed",
     *         "unclear": "ask_for_more"
     *       },
     *       "terms": {
     *         "holdHours": 48,
     *         "secondLookFrom": [
     *           {
     *             "currency": "CNY",
     *             "amountMinor": 200000
     *           }
     *         ]
     *       },
     *       "rules": [
     *         {
     *           "name": "dear ceramics",
     *           "when": {
     *             "categories": [
     *               "ceramics"
     *             ],
     *             "amount": {
     *               "currency": "CNY",
     *               "fromMinor": 100000
     *             }
     *           },
     *           "routing": {
     *             "bands": [
     *               {
     *                 "falseAlarmRate": 0.005,
     *                 "route": "hold_and_review"
     *               }
     *             ],
     *             "otherwise": "ask_for_more",
     *             "unclear": "ask_for_more"
     *           }
     *         }
     *       ]
     *     }
     */
    PolicyDocument: {
      routing?: {
        /** @description From the rarest false alarm, with the strongest route, on. */
        bands: {
          /**
           * @description The share of honest photos that reach it at most.
           * @example 0.01
           */
          falseAlarmRate: number;
          /** @enum {string} */
          route: 'proceed' | 'ask_for_more' | 'hold_and_review';
        }[];
        /**
         * @description Examined, and no band reached.
         * @enum {string}
         */
        otherwise: 'proceed' | 'ask_for_more' | 'hold_and_review';
        /**
         * @description The photo could not be judged.
         * @enum {string}
         */
        unclear: 'proceed' | 'ask_for_more' | 'hold_and_review';
      };
      terms?: {
        /** @description How long a refund may be held in all. */
        holdHours?: number;
        /** @description The same while there is a report and no verdict. */
        reportHoldHours?: number;
        /** @description Within how many hours a person should have looked. */
        reviewHours?: number;
        /** @description Amounts from which a different person looks too. */
        secondLookFrom?: {
          /**
           * @description ISO 4217.
           * @example CNY
           */
          currency: string;
          /**
           * @description Inclusive, minor units.
           * @example 100000
           */
          amountMinor: number;
        }[];
        appealDays?: number;
        /** @description How long a buyer's link works. */
        requestHours?: number;
        /** @description How often a merchant may ask the buyer of a dispute. */
        merchantAsks?: number;
      };
      /** @description The first that fits speaks. */
      rules: {
        /** @description Unique; recorded with what rests on it. */
        name: string;
        /** @description All that is named has to fit. */
        when: {
          channels?: ('dispute' | 'refund' | 'appeal' | 'review')[];
          categories?: string[];
          kinds?: ('ai_generated' | 'ai_edited' | 'edited' | 'recaptured' | 'reused')[];
          amount?: {
            /**
             * @description ISO 4217.
             * @example CNY
             */
            currency: string;
            /**
             * @description Inclusive, minor units.
             * @example 100000
             */
            fromMinor?: number;
            /**
             * @description Exclusive, minor units.
             * @example 100000
             */
            belowMinor?: number;
          };
        };
        routing?: {
          /** @description From the rarest false alarm, with the strongest route, on. */
          bands: {
            /**
             * @description The share of honest photos that reach it at most.
             * @example 0.01
             */
            falseAlarmRate: number;
            /** @enum {string} */
            route: 'proceed' | 'ask_for_more' | 'hold_and_review';
          }[];
          /**
           * @description Examined, and no band reached.
           * @enum {string}
           */
          otherwise: 'proceed' | 'ask_for_more' | 'hold_and_review';
          /**
           * @description The photo could not be judged.
           * @enum {string}
           */
          unclear: 'proceed' | 'ask_for_more' | 'hold_and_review';
        };
        terms?: {
          /** @description How long a refund may be held in all. */
          holdHours?: number;
          /** @description The same while there is a report and no verdict. */
          reportHoldHours?: number;
          /** @description Within how many hours a person should have looked. */
          reviewHours?: number;
          /** @description Amounts from which a different person looks too. */
          secondLookFrom?: {
            /**
             * @description ISO 4217.
             * @example CNY
             */
            currency: string;
            /**
             * @description Inclusive, minor units.
             * @example 100000
             */
            amountMinor: number;
          }[];
          appealDays?: number;
          /** @description How long a buyer's link works. */
          requestHours?: number;
          /** @description How often a merchant may ask the buyer of a dispute. */
          merchantAsks?: number;
        };
      }[];
      merchants?: {
        /**
         * @description The most frequent false alarm that may hold a refund.
         * @example 0.01
         */
        holdFalseAlarmRate: number;
        /** @description At most. */
        mostHoldHours: number;
        /** @description At most. */
        mostReportHoldHours: number;
        /** @description At most. */
        mostReviewHours: number;
        /** @description At least. */
        leastAppealDays: number;
        /** @description At least. */
        leastRequestHours: number;
      } | null;
    };
    /** @description One version of a policy: written once, never changed. */
    Policy: {
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      id: string;
      /** @enum {string} */
      scope: 'built_in' | 'platform' | 'merchant';
      /** @description The owner's, from 1. */
      version: number;
      /** @enum {string} */
      state: 'draft' | 'shadow' | 'scheduled' | 'active' | 'retired';
      effectiveFrom: string | null;
      document: components['schemas']['PolicyDocument'];
      /** @example Hold dear ceramics at 1 in 200. */
      note: string;
      /**
       * @description `key:ID`, `user:ID`, `request:ID` for a buyer by its link, `worker` or `cli`.
       * @example user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      author: string;
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      createdAt: string;
      /** @description Of the owner's policies, as in the ETag; send it as If-Match. */
      revision: number;
      links: {
        /**
         * Format: uri-reference
         * @example /v1/policies/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
         */
        self: string;
      };
    };
    /** @description What was done with the verdicts of a period, and what a policy would have done. */
    PolicyComparison: {
      verdicts: number;
      /** @description Verdicts whose route differs. */
      changed: number;
      recorded: {
        routes: {
          proceed: number;
          ask_for_more: number;
          hold_and_review: number;
        };
        held: {
          /**
           * @description ISO 4217.
           * @example CNY
           */
          currency: string;
          /** @description With at least one verdict that holds. */
          disputes: number;
          /** @description In dispute, together. */
          amountMinor: number;
        }[];
        statedWrongfulHoldsPer1000: number | null;
        /** @description Photos it holds, and what people made of them since. */
        judgedHolds: {
          upheld: number;
          rejected: number;
        };
        releasedShare: number | null;
        /** @description Suspicions that people upheld and that it does not hold. */
        missedUpheld: number;
      };
      candidate: {
        routes: {
          proceed: number;
          ask_for_more: number;
          hold_and_review: number;
        };
        held: {
          /**
           * @description ISO 4217.
           * @example CNY
           */
          currency: string;
          /** @description With at least one verdict that holds. */
          disputes: number;
          /** @description In dispute, together. */
          amountMinor: number;
        }[];
        statedWrongfulHoldsPer1000: number | null;
        /** @description Photos it holds, and what people made of them since. */
        judgedHolds: {
          upheld: number;
          rejected: number;
        };
        releasedShare: number | null;
        /** @description Suspicions that people upheld and that it does not hold. */
        missedUpheld: number;
      };
      moves: {
        /** @enum {string} */
        from: 'proceed' | 'ask_for_more' | 'hold_and_review';
        /** @enum {string} */
        to: 'proceed' | 'ask_for_more' | 'hold_and_review';
        count: number;
      }[];
      /** @description The newest of those that changed. */
      cases: {
        /**
         * Format: uri-reference
         * @example /v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
         */
        detection: string;
        dispute: string | null;
        amountMinor: number | null;
        currency: string | null;
        /** @enum {string} */
        from: 'proceed' | 'ask_for_more' | 'hold_and_review';
        /** @enum {string} */
        to: 'proceed' | 'ask_for_more' | 'hold_and_review';
        rule: string | null;
      }[];
    };
    /** @description A merchant's report of one photo, and what became of the refund. */
    Report: {
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      evidenceId: string;
      /** @enum {string} */
      suspicion: 'ai_generated' | 'ai_edited' | 'edited';
      /**
       * Format: uri-reference
       * @description The detection, which has begun.
       * @example /v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      detection: string;
      /** @description Whether the refund waits, until when, or why not. */
      hold: {
        /** @enum {string} */
        status: 'held' | 'not_held';
        until: string | null;
        code: ('clock_ran_out' | 'already_released' | 'already_settled') | null;
        text: components['schemas']['LocalText'] | null;
      };
    };
    /** @description A merchant's own photo of the item in dispute. */
    ReferencePhoto: {
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      id: string;
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      disputeId: string;
      /** @enum {string} */
      purpose: 'listing' | 'packing' | 'warehouse';
      /**
       * @description Of the bytes as they came.
       * @example b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9
       */
      sha256: string;
      /** @example 1204113 */
      sizeBytes: number;
      /** @enum {string} */
      format: 'jpeg' | 'png' | 'webp' | 'heic' | 'avif';
      /**
       * @description Stored raster, before EXIF orientation.
       * @example 4032
       */
      width: number;
      /** @example 3024 */
      height: number;
      fileName: string | null;
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      receivedAt: string;
    };
    /** @description A case that waits, or waited, for a person. */
    Review: {
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      id: string;
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      disputeId: string;
      /**
       * @description `second` and `third` look again at what somebody decided before, `appeal` on request.
       * @enum {string}
       */
      kind: 'first' | 'second' | 'third' | 'appeal';
      /** @enum {string} */
      state: 'open' | 'decided';
      /**
       * @description Amount x doubt x time left, in logarithms; higher comes first.
       * @example 11.2
       */
      rank: number;
      /**
       * @description How far the verdicts leave room for either answer, (0, 1].
       * @example 0.35
       */
      doubt: number;
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      dueAt: string;
      claimedBy: string | null;
      leaseUntil: string | null;
      wakesAt: string | null;
      /** @description As in the ETag header; send it as If-Match. */
      revision: number;
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      openedAt: string;
      closedAt: string | null;
      links: {
        /**
         * Format: uri-reference
         * @example /v1/reviews/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
         */
        self: string;
        /**
         * Format: uri-reference
         * @example /v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
         */
        dispute: string;
      };
    };
    /** @description A review with what stands beside its case. */
    ReviewCase: {
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      id: string;
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      disputeId: string;
      /**
       * @description `second` and `third` look again at what somebody decided before, `appeal` on request.
       * @enum {string}
       */
      kind: 'first' | 'second' | 'third' | 'appeal';
      /** @enum {string} */
      state: 'open' | 'decided';
      /**
       * @description Amount x doubt x time left, in logarithms; higher comes first.
       * @example 11.2
       */
      rank: number;
      /**
       * @description How far the verdicts leave room for either answer, (0, 1].
       * @example 0.35
       */
      doubt: number;
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      dueAt: string;
      claimedBy: string | null;
      leaseUntil: string | null;
      wakesAt: string | null;
      /** @description As in the ETag header; send it as If-Match. */
      revision: number;
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      openedAt: string;
      closedAt: string | null;
      links: {
        /**
         * Format: uri-reference
         * @example /v1/reviews/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
         */
        self: string;
        /**
         * Format: uri-reference
         * @example /v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
         */
        dispute: string;
      };
      integrity: components['schemas']['Integrity'];
    };
    /** @description A person's decision: appended, never edited. */
    Decision: {
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      id: string;
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      disputeId: string;
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      reviewId: string;
      supersedes: string | null;
      /** @enum {string} */
      outcome: 'refund' | 'partial_refund' | 'refuse' | 'need_more_evidence';
      /**
       * @description Granted in all, minor units.
       * @example 6450
       */
      grantedMinor: number;
      /** @description Whether it settles the case, or another person looks too. */
      settles: boolean;
      /** @enum {string} */
      reasonCode:
        | 'damage_confirmed'
        | 'harmless_edit'
        | 'findings_do_not_suffice'
        | 'damage_not_shown'
        | 'photo_ai_generated'
        | 'photo_ai_edited'
        | 'photo_edited'
        | 'photo_recaptured'
        | 'photo_reused'
        | 'ask_another_angle'
        | 'ask_original_file'
        | 'ask_fresh_photo';
      /** @example Half of it is usable. */
      note: string;
      /** @enum {string} */
      suspicion: 'upheld' | 'rejected' | 'open';
      kind: ('ai_generated' | 'ai_edited' | 'edited' | 'recaptured' | 'reused') | null;
      evidenceIds: string[];
      /**
       * @description `key:ID`, `user:ID`, `request:ID` for a buyer by its link, `worker` or `cli`.
       * @example user:0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      reviewer: string;
      restsOn: {
        verdicts: {
          /**
           * Format: uuid
           * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
           */
          scanId: string;
          /**
           * Format: uuid
           * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
           */
          evidenceId: string;
          /**
           * @description Of the bytes as they came.
           * @example b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9
           */
          sha256: string;
          /** @enum {string} */
          outcome: 'forgery_indicated' | 'inconclusive' | 'no_sign_found' | 'not_assessable';
          llr: number | null;
          /**
           * @example hold_and_review
           * @enum {string}
           */
          route: 'proceed' | 'ask_for_more' | 'hold_and_review';
          routedBy?: {
            /** @enum {string} */
            scope: 'built_in' | 'platform' | 'merchant';
            id: string | null;
            /** @example 3 */
            version: number;
            rule: string | null;
            /**
             * @description The share of honest photos that such a case holds at most, as stated.
             * @example 0.01
             */
            holdFalseAlarmRate: number;
          } | null;
          /** @example 1.0.0 */
          pipelineVersion: string;
          /** @example 2026-11-20 */
          calibrationVersion: string;
          /**
           * @example {
           *       "error-level": 3
           *     }
           */
          analyzers: {
            [key: string]: number;
          };
        }[];
        /**
         * @example {
         *       "holdHours": 72,
         *       "appealDays": 14,
         *       "secondLookFrom": []
         *     }
         */
        policy: {
          [key: string]: unknown;
        };
      };
      textBuyer: components['schemas']['LocalText'];
      textMerchant: components['schemas']['LocalText'];
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      createdAt: string;
    };
    /** @description A person who signed in to the console. */
    Session: {
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      userId: string;
      /** @example wei.zhang */
      login: string;
      /** @enum {string} */
      role: 'merchant' | 'adjudicator' | 'auditor' | 'administrator';
      /**
       * @description Name of the merchant the person belongs to.
       * @example Porcelain House
       */
      merchant: string;
      /** @description What this session may do. */
      scopes: (
        | 'detections:read'
        | 'detections:write'
        | 'positions:read'
        | 'disputes:read'
        | 'disputes:write'
        | 'requests:write'
        | 'reviews:read'
        | 'reviews:write'
        | 'policies:read'
        | 'policies:write'
        | 'webhooks:read'
        | 'webhooks:write'
        | 'keys:read'
        | 'keys:write'
        | 'users:read'
        | 'users:write'
        | 'erasure:write'
      )[];
      /** @description Somebody else made the password: nothing may be done but choosing another. */
      passwordTemporary: boolean;
      /**
       * @description Goes into `X-CSRF-Token` with whatever changes something.
       * @example bq3o1vX0yH7m4wK2
       */
      csrfToken: string;
      /**
       * Format: date-time
       * @description Ends then, unless it is used.
       * @example 2026-11-20T08:15:30.000Z
       */
      idleUntil: string;
      /**
       * Format: date-time
       * @description Ends then in any case.
       * @example 2026-11-20T08:15:30.000Z
       */
      endsAt: string;
    };
    WebhookEndpoint: {
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      id: string;
      /** @example https://shop.example/hooks/touchstone */
      url: string;
      types: string[];
      /** @enum {string} */
      status: 'active' | 'disabled';
      disabledReason: ('asked' | 'gone') | null;
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      createdAt: string;
      disabledAt: string | null;
      /** @description As in the ETag header; send it as If-Match. */
      revision: number;
    };
    WebhookEndpointWithSecret: {
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      id: string;
      /** @example https://shop.example/hooks/touchstone */
      url: string;
      types: string[];
      /** @enum {string} */
      status: 'active' | 'disabled';
      disabledReason: ('asked' | 'gone') | null;
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      createdAt: string;
      disabledAt: string | null;
      /** @description As in the ETag header; send it as If-Match. */
      revision: number;
      secret: string | null;
    };
    /** @description One message to one endpoint, and how telling it went. */
    WebhookDelivery: {
      /**
       * Format: uuid
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      id: string;
      /**
       * Format: uuid
       * @description The webhook-id header; the same at every attempt.
       * @example 0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11
       */
      messageId: string;
      /** @example refund.held */
      type: string;
      /** @enum {string} */
      status: 'pending' | 'delivered' | 'failed' | 'dropped';
      /**
       * Format: date-time
       * @example 2026-11-20T08:15:30.000Z
       */
      createdAt: string;
      finishedAt: string | null;
      nextAttemptAt: string | null;
      /** @description Oldest first. */
      attempts: {
        number: number;
        /**
         * Format: date-time
         * @example 2026-11-20T08:15:30.000Z
         */
        startedAt: string;
        /** @example 84 */
        durationMs: number;
        statusCode: number | null;
        fault: ('status' | 'timeout' | 'unreachable' | 'address_refused') | null;
      }[];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
