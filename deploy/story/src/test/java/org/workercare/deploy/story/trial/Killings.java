package org.workercare.deploy.story.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.workercare.deploy.local.LocalStack;
import org.workercare.deploy.story.console.Telling;

/**
 * Kills parts of the stack while the story plays: each one once, at a scene that a seed chooses, while that scene's acts
 * are under way.
 */
public final class Killings implements Telling, AutoCloseable {

    private static final List<String> PARTS = List.of("funding", "station", "health-checkup", "gateway", "kafka");

    private final LocalStack stack;
    private final Random random;
    private final Map<Integer, String> victims = new HashMap<>();
    private final List<String> killed = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService hand = Executors.newSingleThreadExecutor();
    private int scene;

    public Killings(LocalStack stack, long seed) {
        this.stack = stack;
        this.random = new Random(seed);
    }

    /** The first scene and the last are spared: before the one nothing has happened, after the other nothing will. */
    @Override
    public void begins(int scenes) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 1; i < scenes - 1; i++) {
            candidates.add(i);
        }
        Collections.shuffle(candidates, random);
        for (int i = 0; i < PARTS.size(); i++) {
            victims.put(candidates.get(i), PARTS.get(i));
        }
    }

    @Override
    public void scene(String title) {
        String victim = victims.get(scene++);
        if (victim != null) {
            hand.execute(() -> {
                stack.kill(victim);
                killed.add(victim + " during " + title);
            });
        }
    }

    /** Which part died in which scene. */
    public List<String> killed() {
        return List.copyOf(killed);
    }

    @Override
    public void chapter(String title) {}

    @Override
    public void within(int percent) {}

    @Override
    public void sceneEnds() {}

    @Override
    public void ends() {}

    @Override
    public void close() throws InterruptedException {
        hand.shutdown();
        hand.awaitTermination(1, TimeUnit.MINUTES);
    }
}
