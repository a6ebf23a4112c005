package org.workercare.deploy.story.people;

import java.util.List;

/** The five industries of the check-up campaign; which hazards are met in which is illustrative. */
public enum Industry {
    PHARMACEUTICALS("pharmaceuticals", "医药企业", List.of("benzene", "toluene")),
    MANUFACTURING("manufacturing", "制造企业", List.of("noise", "welding-dust")),
    SERVICES("services", "服务企业", List.of()),
    LANDSCAPING("landscaping", "园林绿化企业", List.of("noise")),
    CONSTRUCTION("construction", "建筑企业", List.of("noise", "xylene"));

    private final String code;
    private final String enterprise;
    private final List<String> hazards;

    Industry(String code, String enterprise, List<String> hazards) {
        this.code = code;
        this.enterprise = enterprise;
        this.hazards = hazards;
    }

    public String code() {
        return code;
    }

    /** The illustrative enterprise all its workers come from. */
    public String enterprise() {
        return enterprise + "（示例）";
    }

    public List<String> hazards() {
        return hazards;
    }
}
