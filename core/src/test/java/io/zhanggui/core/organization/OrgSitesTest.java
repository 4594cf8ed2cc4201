package io.zhanggui.core.organization;

import static io.zhanggui.core.organization.OrgSamples.FOUNDED;
import static io.zhanggui.core.organization.OrgSamples.csv;
import static io.zhanggui.core.organization.OrgSamples.day;
import static io.zhanggui.core.organization.OrgSamples.recorded;
import static io.zhanggui.core.organization.OrgSamples.refusals;
import static io.zhanggui.core.organization.OrgSamples.small;
import static io.zhanggui.core.organization.OrgSamples.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.table.TableException;
import io.zhanggui.core.violation.RejectedException;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrgSitesTest {

    private static final OrgHistory PARK = small().createUnit(
                    new OrgUnit(unit("PARK"), UnitKind.INDUSTRIAL_PARK, OrgName.of("工业园", "Park")),
                    unit("A"),
                    FOUNDED,
                    recorded("2025-01-01"));

    private static Site site(int types, String mu) {
        String[] names = {"冰箱", "空调", "洗衣机", "电视"};
        return Site.in("CN")
                .covering(new BigDecimal(mu))
                .making(List.of(names).subList(0, types).toArray(new String[0]));
    }

    private static OrgChange locate(String unit, Site site) {
        return new OrgChange.LocateUnit(unit(unit), site, FOUNDED);
    }

    @ParameterizedTest
    @CsvSource({"3, 600, 0", "4, 600.01, 0", "2, 600, 1", "3, 599, 1", "3, 599.99, 1", "2, 599, 2"})
    void an_industrial_park_makes_three_types_of_products_and_covers_600_mu_or_more(int types, String mu, int refused) {
        assertThat(refusals(PARK, locate("PARK", site(types, mu)))).hasSize(refused);
        assertThat(refusals(PARK, locate("A", site(types, mu)))).isEmpty();
    }

    @Test
    void what_a_park_lacks_is_said_with_the_rule() {
        String source = SiteStandard.shipped().get(0).source();

        assertThat(refusals(PARK, locate("PARK", site(2, "599"))))
                .containsExactly(
                        "changes[0]: unit PARK is no industrial park: 2 types of products are made there, but must be 3 or"
                                + " more (" + source + ")",
                        "changes[0]: unit PARK is no industrial park: it covers 599 mu, but must cover 600 or more ("
                                + source + ")");
        assertThat(refusals(PARK, locate("PARK", Site.in("CN").making("冰箱", "空调", "洗衣机"))))
                .containsExactly(
                        "changes[0]: unit PARK is no industrial park: its area is not known, but must be 600 mu or"
                                + " more (" + source + ")");
        assertThat(source).contains("L131", "三种以上", "600亩以上");
        assertThat(SiteStandard.shipped()
                        .get(0)
                        .check(PARK.on(FOUNDED).unit(unit("PARK")), site(2, "600"))
                        .text(Locale.CHINESE))
                .contains("部门 PARK 不是工业园：该处生产 2 种产品，应为 3 种以上");
    }

    @Test
    void the_limits_are_data_and_what_was_recorded_is_not_held_against_others() {
        List<SiteStandard> own = SiteStandard.read(
                csv("own.csv", "kind,product_types,area_mu,source", "INDUSTRIAL_PARK,1,0,ours", "FACTORY,0,10,ours"));
        OrgHistory small = PARK.withSiteStandards(own)
                .locateUnit(unit("PARK"), Site.in("CN").making("冰箱"), FOUNDED, recorded("2025-01-02"));

        assertThat(OrgHistory.restore(small.entity(), small.events())
                        .on(FOUNDED)
                        .sites()
                        .of(unit("PARK")))
                .contains(Site.in("CN").making("冰箱"));
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> small.locateUnit(unit("PARK"), Site.in("CN"), FOUNDED, recorded("2025-01-03")))
                .withMessageContaining("0 types of products are made there, but must be 1 or more (ours)");
        assertThat(small.recordedIn(ZoneOffset.UTC)
                        .check(List.of(locate("PARK", site(1, "1"))), recorded("2025-01-03"))
                        .isEmpty())
                .isTrue();
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(
                        () -> SiteStandard.read(csv("own.csv", "kind,product_types,area_mu,source", "PARK,1,0,ours")))
                .withMessageContaining("own.csv, line 2, column kind");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SiteStandard(UnitKind.OUTLET, -1, BigDecimal.ONE, ""))
                .withMessageContaining("must be 0 or more, but are -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SiteStandard(UnitKind.OUTLET, 0, new BigDecimal("-1"), ""))
                .withMessageContaining("must be 0 or more, but is -1");
    }

    @Test
    void sites_roll_up_by_country() {
        OrgSnapshot org = PARK.append(
                        List.of(
                                locate("PARK", site(3, "600")),
                                locate("A", Site.in("DE").covering(new BigDecimal("2.5"))),
                                locate("B", Site.in("US")),
                                locate("C", Site.in("DE").covering(new BigDecimal("1.5")))),
                        recorded("2025-01-02"))
                .on(FOUNDED);
        OrgSites sites = org.sites();

        assertThat(sites.byCountry(unit("ACME")))
                .containsExactly(
                        Map.entry("CN", new SiteTotal(1, new BigDecimal("600"))),
                        Map.entry("DE", new SiteTotal(2, new BigDecimal("4.0"))),
                        Map.entry("US", new SiteTotal(1, BigDecimal.ZERO)));
        assertThat(sites.byCountry(unit("C")).keySet()).containsExactly("DE");
        assertThat(sites.byCountry(unit("ACME"), each -> each.kind() == UnitKind.INDUSTRIAL_PARK)
                        .keySet())
                .containsExactly("CN");
        assertThat(sites.domestic(unit("ACME"), "CN").sites()).isEqualTo(1);
        assertThat(sites.overseas(unit("ACME"), "CN")).isEqualTo(new SiteTotal(3, new BigDecimal("4.0")));
        assertThat(sites.overseas(unit("C"), "DE")).isEqualTo(new SiteTotal(0, BigDecimal.ZERO));
        assertThat(sites.domestic(unit("C"), "CN").sites()).isZero();
        assertThat(sites.within(unit("A"))).extracting(OrgUnit::id).containsExactly(unit("A"), unit("B"), unit("PARK"));
        assertThat(Site.in("DE").isOverseas("DE")).isFalse();
        assertThat(Site.in("DE").isOverseas("CN")).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new SiteTotal(-1, BigDecimal.ZERO));
    }

    @Test
    void a_unit_without_a_site_is_at_that_of_the_nearest_above() {
        OrgHistory moved = small().locateUnit(unit("A"), Site.in("DE"), FOUNDED, recorded("2025-01-02"))
                .locateUnit(unit("A"), Site.in("US"), day("2025-06-01"), recorded("2025-01-03"));

        assertThat(moved.on(FOUNDED).sites().nearest(unit("B"))).contains(Site.in("DE"));
        assertThat(moved.on(day("2025-06-01")).sites().nearest(unit("A"))).contains(Site.in("US"));
        assertThat(moved.on(FOUNDED).sites().of(unit("B"))).isEmpty();
        assertThat(moved.on(FOUNDED).sites().nearest(unit("C"))).isEmpty();
        assertThat(moved.on(day("2025-05-31")).sites().of(unit("A"))).contains(Site.in("DE"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> moved.on(FOUNDED).sites().of(unit("X")));
    }

    @Test
    void a_closed_unit_has_no_site_and_one_not_there_gets_none() {
        OrgHistory closed = small().locateUnit(unit("C"), Site.in("DE"), FOUNDED, recorded("2025-01-02"))
                .closeUnit(unit("C"), day("2025-06-01"), recorded("2025-01-03"));

        assertThat(closed.on(day("2025-06-01")).sites().byCountry(unit("ACME"))).isEmpty();
        assertThat(refusals(closed, new OrgChange.LocateUnit(unit("C"), Site.in("DE"), day("2025-06-01"))))
                .containsExactly("changes[0]: unit C does not exist on 2025-06-01");
        assertThat(refusals(closed, locate("X", Site.in("DE")))).containsExactly("changes[0]: there is no unit X");
        assertThat(refusals(closed, locate("A", Site.in("DE")), locate("A", Site.in("US"))))
                .singleElement()
                .asString()
                .startsWith("changes[1]: two changes of A");
        OrgHistory known = small().append(List.of(locate("A", Site.in("DE"))), recorded("2025-05-01"));
        assertThat(refusals(known, locate("A", Site.in("US")))).hasSize(1);
        assertThat(refusals(known, locate("A", Site.in("DE")))).isEmpty();
    }

    @Test
    void a_site_says_only_what_it_can_mean() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Site.in("cn"))
                .withMessage("country 'cn' is not one of ISO 3166-1. Maybe use two capital letters, such as CN?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Site.in("CN").covering(BigDecimal.ZERO))
                .withMessage("area must be above 0, but is 0");
        for (String[] types : new String[][] {{"a", "a"}, {""}, {" a"}, {"a;b"}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Site.in("CN").making(types))
                    .withMessageStartingWith("product types must be named, each once, without semicolons, but are [");
        }
    }
}
