package org.workercare.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import jakarta.enterprise.context.ApplicationScoped;
import org.workercare.gateway.resilience.ResilienceConfig;

/** How long a request's body may be, whether its length is announced or found out on the way. */
@ApplicationScoped
class BodyLimit {

    /** The caller sent more than it may. */
    static final class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLong() {
            super("body too long", null, false, false);
        }
    }

    private final long most;

    BodyLimit(ResilienceConfig config) {
        this.most = config.longestBody();
    }

    /** @param contentLength as announced, or null; digits, but maybe more than a long holds */
    boolean isExceededBy(String contentLength) {
        try {
            return contentLength != null && Long.parseLong(contentLength.strip()) > most;
        } catch (NumberFormatException tooManyDigits) {
            return true;
        }
    }

    Limited on(ReadStream<Buffer> body) {
        return new Limited(body, most);
    }

    /** A body that fails as soon as it grows beyond the limit; the rest is read and thrown away. */
    static final class Limited implements ReadStream<Buffer> {

        private final ReadStream<Buffer> source;
        private final long limit;
        private long seen;
        private Handler<Throwable> failed = failure -> {};

        Limited(ReadStream<Buffer> source, long limit) {
            this.source = source;
            this.limit = limit;
        }

        boolean isTooLong() {
            return seen > limit;
        }

        @Override
        public Limited handler(Handler<Buffer> handler) {
            source.handler(handler == null ? null : chunk -> count(chunk, handler));
            return this;
        }

        private void count(Buffer chunk, Handler<Buffer> handler) {
            boolean failedBefore = isTooLong();
            seen += chunk.length();
            if (!isTooLong()) {
                handler.handle(chunk);
            } else if (!failedBefore) {
                failed.handle(new TooLong());
            }
        }

        @Override
        public Limited exceptionHandler(Handler<Throwable> handler) {
            failed = handler == null ? failure -> {} : handler;
            source.exceptionHandler(handler);
            return this;
        }

        @Override
        public Limited pause() {
            source.pause();
            return this;
        }

        @Override
        public Limited resume() {
            source.resume();
            return this;
        }

        @Override
        public Limited fetch(long amount) {
            source.fetch(amount);
            return this;
        }

        @Override
        public Limited endHandler(Handler<Void> handler) {
            source.endHandler(handler);
            return this;
        }
    }
}
