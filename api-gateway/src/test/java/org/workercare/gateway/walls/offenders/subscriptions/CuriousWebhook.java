package org.workercare.gateway.walls.offenders.subscriptions;

import io.vertx.core.buffer.Buffer;
import org.workercare.gateway.walls.offenders.home.TalkativeHome;

/** A decision that knows a framework, and looks into the page at the door. */
public record CuriousWebhook(Buffer body, TalkativeHome home) {}
