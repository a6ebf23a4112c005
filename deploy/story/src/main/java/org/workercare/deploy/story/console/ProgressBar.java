package org.workercare.deploy.story.console;

import java.io.PrintStream;

/** One line that fills up while the story plays: for a terminal. */
public final class ProgressBar implements Telling {

    private static final int BAR = 28;
    private static final int TEXT = 44;
    private static final String TO_LINE_START = "\r\u001b[2K";

    private final PrintStream out;
    private final long startedAt = System.nanoTime();
    private int scenes = 1;
    private int ended;
    private int percent;
    private String title = "";

    public ProgressBar(PrintStream out) {
        this.out = out;
    }

    @Override
    public void begins(int total) {
        scenes = total;
    }

    @Override
    public void chapter(String chapter) {
        out.println(TO_LINE_START + chapter);
        draw();
    }

    @Override
    public void scene(String scene) {
        title = scene;
        percent = 0;
        draw();
    }

    @Override
    public void within(int now) {
        if (now != percent) {
            percent = now;
            draw();
        }
    }

    @Override
    public void sceneEnds() {
        ended++;
        percent = 0;
        draw();
    }

    @Override
    public void ends() {
        out.print(TO_LINE_START);
        out.printf("%d scenes in %.0f s%n", ended, (System.nanoTime() - startedAt) / 1e9);
    }

    private void draw() {
        double share = Math.min(1, (ended + percent / 100.0) / scenes);
        int full = (int) (share * BAR);
        String bar = "━".repeat(full) + "╌".repeat(BAR - full);
        out.printf("%s%s %3.0f %% %s", TO_LINE_START, bar, share * 100, Columns.cut(title, TEXT));
        out.flush();
    }
}
