package io.zhanggui.inventory.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocationIdTest {

    @Test
    void parts_areNamed() {
        LocationId id = LocationId.of("A-03-12-2-05");
        assertThat(List.of(id.zone().value(), id.aisle(), id.rack(), id.level(), id.bin()))
                .containsExactly("A", "03", "12", "2", "05");
        assertThat(LocationId.of(ZoneCode.of("A"), "03", "12", "2", "05"))
                .isEqualTo(id)
                .hasToString("A-03-12-2-05");
    }

    @Test
    void order_isAlongTheWalk_numbersAsNumbers() {
        List<LocationId> walk = List.of(
                LocationId.of("A-2-1-1-1"),
                LocationId.of("A-02-3-1-1"),
                LocationId.of("A-10-1-1-1"),
                LocationId.of("A-10-1-2-1"),
                LocationId.of("A-10-1-10-1"),
                LocationId.of("A-10-1-1A-1"),
                LocationId.of("A-10-1-1A-B"),
                LocationId.of("A-X-1-1-1"),
                LocationId.of("B-1-1-1-1"));
        assertThat(walk.stream().sorted((one, other) -> -one.compareTo(other)).sorted())
                .isEqualTo(walk);
        assertThat(LocationId.of("A-2-1-1-1")).isNotEqualByComparingTo(LocationId.of("A-02-1-1-1"));
        assertThat(LocationId.of("A-2-1-1-1")).isEqualByComparingTo(LocationId.of("A-2-1-1-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A-1-1-1",
                "A-1-1-1-1-1",
                "A--1-1-1",
                "-1-1-1-1",
                "A-1-1-1-",
                "A-1 2-1-1-1",
                "A-12345678901-1-1-1"
            })
    void otherTexts_areRefused(String text) {
        assertThatThrownBy(() -> LocationId.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void messages_nameTheValue() {
        assertThatThrownBy(() -> LocationId.of("A-1-1"))
                .hasMessage("LocationId 'A-1-1' must have 5 parts. Maybe 'A-03-12-2-05'?");
        assertThatThrownBy(() -> LocationId.of("A-1-1-?-1"))
                .hasMessage("LocationId 'A-1-1-?-1' has a part '?' that is not 1 to 10 letters and digits");
        assertThatThrownBy(() -> ZoneCode.of("A-1"))
                .hasMessage("ZoneCode 'A-1' must have at most 12 characters and no hyphen");
        assertThatThrownBy(() -> ZoneCode.of("A".repeat(13))).isInstanceOf(IllegalArgumentException.class);
        assertThat(ZoneCode.of("A".repeat(12)).value()).hasSize(12);
        assertThat(ZoneCode.of("A")).isLessThan(ZoneCode.of("B")).hasToString("A");
    }
}
