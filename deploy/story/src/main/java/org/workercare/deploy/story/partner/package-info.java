/**
 * A partner system beside the product: it subscribes through the gateway and keeps what it is sent.
 *
 * <p>Comes in: webhooks over HTTP. Goes out: each event once, verified with the independent Standard Webhooks library, in
 * the order in which it came.
 */
package org.workercare.deploy.story.partner;
