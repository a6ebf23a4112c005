/**
 * How the story speaks to the product: over HTTP, through the gateway, and in no other way.
 *
 * <p>Comes in: who acts, what the act is called, and what is sent. Goes out: what the product answered. Each act has an
 * {@code Idempotency-Key} made of its name, so that a second run finds its own work done, and an act whose answer got
 * lost is sent again without happening twice.
 */
package org.workercare.deploy.story.client;
