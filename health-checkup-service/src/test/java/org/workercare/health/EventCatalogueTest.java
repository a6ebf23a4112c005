package org.workercare.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workercare.platform.testkit.RealServers;

@QuarkusTest
@RealServers(database = "health_checkup")
class EventCatalogueTest {

    @ParameterizedTest
    @EnumSource(HealthEvent.class)
    void every_event_is_described_with_the_schema_it_is_held_to(HealthEvent event) {
        JsonPath catalogue =
                given().get("/asyncapi").then().statusCode(200).extract().jsonPath();
        String message = "channels.'" + event.topic() + "'.messages.'" + event.type() + "'";
        assertThat(catalogue.getString(message + ".x-audience"))
                .isEqualTo(event.audience().wireName());
        assertThat(catalogue.getBoolean(message + ".payload.additionalProperties"))
                .isFalse();
    }
}
