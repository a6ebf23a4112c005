package org.workercare.deploy.story.chapters;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.workercare.deploy.story.client.Actor;
import org.workercare.deploy.story.client.Gateway;
import org.workercare.deploy.story.client.Person;
import org.workercare.deploy.story.client.StoryStopped;
import org.workercare.deploy.story.console.Telling;

/** Where the story plays: one gateway, and somebody who is told how far it is. */
public record Stage(Gateway gateway, Telling telling) {

    private static final int AT_ONCE = 8;

    /** @param chapter the first part of the chapter's idempotency keys */
    public Actor actor(String chapter, Person person) {
        return new Actor(gateway, chapter, person);
    }

    /** Many do the same side by side, a few at a time; the first failure is the scene's. */
    public <T> void each(Collection<T> many, Consumer<T> act) {
        try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
            Collection<? extends Future<?>> acts = many.stream()
                    .map(one -> hands.submit(() -> act.accept(one)))
                    .toList();
            int done = 0;
            for (Future<?> each : acts) {
                each.get();
                done++;
                telling.within(100 * done / many.size());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StoryStopped stopped ? stopped : new StoryStopped("a hand slipped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryStopped("interrupted", e);
        }
    }
}
