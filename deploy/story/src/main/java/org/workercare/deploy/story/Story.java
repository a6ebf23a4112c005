package org.workercare.deploy.story;

import java.util.List;
import org.workercare.deploy.story.chapters.CentralAidFunds;
import org.workercare.deploy.story.chapters.Chapter;
import org.workercare.deploy.story.chapters.CheckupBus;
import org.workercare.deploy.story.chapters.DriversStop;
import org.workercare.deploy.story.chapters.Scene;
import org.workercare.deploy.story.chapters.Stage;
import org.workercare.deploy.story.chapters.SummerAndHeat;

/** All chapters in their order. */
public final class Story {

    private final Stage stage;
    private final List<Chapter> chapters;

    public Story(Stage stage) {
        this.stage = stage;
        this.chapters = List.of(
                new CentralAidFunds(stage), new DriversStop(stage), new CheckupBus(stage), new SummerAndHeat(stage));
    }

    /** @throws org.workercare.deploy.story.client.StoryStopped where it cannot go on */
    public void play() {
        stage.telling()
                .begins(chapters.stream().mapToInt(c -> c.scenes().size()).sum());
        for (Chapter chapter : chapters) {
            stage.telling().chapter(chapter.title());
            chapter.scenes().forEach(this::play);
        }
        stage.telling().ends();
    }

    private void play(Scene scene) {
        stage.telling().scene(scene.title());
        scene.play().run();
        stage.telling().sceneEnds();
    }
}
