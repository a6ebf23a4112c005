package org.workercare.deploy.story;

import java.util.List;
import org.workercare.deploy.story.chapters.CentralAidFunds;
import org.workercare.deploy.story.chapters.Chapter;
import org.workercare.deploy.story.chapters.CheckupBus;
import org.workercare.deploy.story.chapters.DriversStop;
import org.workercare.deploy.story.chapters.PartnersListen;
import org.workercare.deploy.story.chapters.Scene;
import org.workercare.deploy.story.chapters.Stage;
import org.workercare.deploy.story.chapters.SummerAndHeat;
import org.workercare.deploy.story.partner.Partner;

/** All chapters in their order. */
public final class Story {

    private final Stage stage;
    private final List<Chapter> chapters;

    /** @param partner who is to hear of everything */
    public Story(Stage stage, Partner partner) {
        this.stage = stage;
        PartnersListen partners = new PartnersListen(stage, partner);
        this.chapters = List.of(
                partners.before(),
                new CentralAidFunds(stage),
                new DriversStop(stage),
                new CheckupBus(stage),
                new SummerAndHeat(stage),
                partners.after());
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
