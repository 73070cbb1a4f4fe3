/** Every address that answers carry, in one place. */
export const links = {
  detection: (scanId: string) => `/v1/detections/${scanId}`,
  events: (scanId: string) => `/v1/detections/${scanId}/events`,
  map: (scanId: string, analyzer: string) => `/v1/detections/${scanId}/maps/${analyzer}.png`,
  dispute: (disputeId: string) => `/v1/disputes/${disputeId}`,
  evidence: (disputeId: string) => `/v1/disputes/${disputeId}/evidence`,
  policy: (policyId: string) => `/v1/policies/${policyId}`,
  review: (reviewId: string) => `/v1/reviews/${reviewId}`,
  /** The token stands behind the `#`, which browsers send to nobody: it reaches no log on the way. */
  buyer: (publicUrl: string | null, token: string) => `${publicUrl ?? ''}/request.html#${token}`,
  webhook: (endpointId: string) => `/v1/webhooks/${endpointId}`,
};
