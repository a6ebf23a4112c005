package org.workercare.deploy.story.summary;

import java.util.List;

/** An aspect of the catalogue as the news published it. */
record PublishedAspect(String name, List<String> categories, int subCategories) {

    static final List<PublishedAspect> ALL = List.of(
            new PublishedAspect("巩固城市困难职工解困脱困成果", List.of("家庭生活保障类", "引导慈善资源类", "激励内生动力类", "职业培训和职业介绍类"), 9),
            new PublishedAspect("送温暖服务帮扶", List.of("特殊职工群体关爱帮扶类", "特殊职工群体生活服务类", "新就业形态劳动者“急难愁盼”问题帮扶试点"), 6),
            new PublishedAspect("支持工会提升职工生活品质", List.of("引导服务项目类", "特定地区及特定群体支持类", "对口联系县提升职工生活品质"), 4));

    String inWords() {
        return name + " (" + subCategories + "): " + String.join(" · ", categories);
    }
}
