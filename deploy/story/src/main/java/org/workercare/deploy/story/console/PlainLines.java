package org.workercare.deploy.story.console;

import java.io.PrintStream;

/** A line for each scene: for logs and pipes. */
public final class PlainLines implements Telling {

    private final PrintStream out;
    private int scenes;
    private int ended;
    private String title = "";
    private long startedAt;

    public PlainLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void begins(int total) {
        scenes = total;
    }

    @Override
    public void chapter(String chapter) {
        out.println(chapter);
    }

    @Override
    public void scene(String scene) {
        title = scene;
        startedAt = System.nanoTime();
    }

    @Override
    public void within(int percent) {}

    @Override
    public void sceneEnds() {
        ended++;
        out.printf("  [%2d/%d] %s (%.1f s)%n", ended, scenes, title, (System.nanoTime() - startedAt) / 1e9);
    }

    @Override
    public void ends() {}
}
