/** Every address that answers carry, in one place. */
export const links = {
  detection: (scanId: string) => `/v1/detections/${scanId}`,
  events: (scanId: string) => `/v1/detections/${scanId}/events`,
  map: (scanId: string, analyzer: string) => `/v1/detections/${scanId}/maps/${analyzer}.png`,
  dispute: (disputeId: string) => `/v1/disputes/${disputeId}`,
  evidence: (disputeId: string) => `/v1/disputes/${disputeId}/evidence`,
  review: (reviewId: string) => `/v1/reviews/${reviewId}`,
  webhook: (endpointId: string) => `/v1/webhooks/${endpointId}`,
};
