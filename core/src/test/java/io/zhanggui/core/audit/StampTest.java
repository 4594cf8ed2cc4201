package io.zhanggui.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.PersonId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StampTest {

    private static final PersonId CLERK = PersonId.of("P001");
    private static final PersonId CHIEF = PersonId.of("P002");
    private static final Instant NOON = Instant.parse("2025-11-30T12:00:00Z");

    @Test
    void a_stamp_is_said_in_one_line() {
        assertThat(Stamp.by(CLERK).at(NOON).key("open-2025-11").reason("monthly run"))
                .isEqualTo(new Stamp(Actor.of(CLERK), NOON, CommandKey.of("open-2025-11"), "monthly run"));
        assertThat(Stamp.by(CLERK).at(NOON)).isEqualTo(new Stamp(Actor.of(CLERK), NOON, null, null));
    }

    @Test
    void key_and_reason_do_not_disturb_each_other() {
        assertThat(Stamp.by(CLERK).at(NOON).reason("r").key("k"))
                .isEqualTo(Stamp.by(CLERK).at(NOON).key("k").reason("r"));
    }

    @Test
    void a_wrong_key_is_refused() {
        assertThatThrownBy(() -> Stamp.by(CLERK).at(NOON).key(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("CommandKey");
    }

    @Test
    void an_actor_may_stand_for_another() {
        Actor deputy = Actor.of(CLERK).onBehalfOf(CHIEF);
        assertThat(deputy).hasToString("P001 for P002");
        assertThat(Actor.of(CLERK)).hasToString("P001");
        assertThat(Stamp.by(deputy).at(NOON).actor()).isEqualTo(deputy);
    }

    @Test
    void an_actor_involves_who_acts_and_who_is_acted_for() {
        Actor deputy = Actor.of(CLERK).onBehalfOf(CHIEF);
        assertThat(deputy.involves(CLERK)).isTrue();
        assertThat(deputy.involves(CHIEF)).isTrue();
        assertThat(deputy.involves(PersonId.of("P003"))).isFalse();
        assertThat(Actor.of(CLERK).involves(CHIEF)).isFalse();
    }

    @Test
    void nobody_acts_on_their_own_behalf_as_another() {
        assertThatThrownBy(() -> Actor.of(CLERK).onBehalfOf(CLERK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("actor P001 is their own principal. Maybe leave it out?");
    }
}
