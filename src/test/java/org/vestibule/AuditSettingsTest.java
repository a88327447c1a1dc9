package org.vestibule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The knobs of the audit trail. */
class AuditSettingsTest {

    private static AuditSettings read(String name, String value) {
        return Settings.read(key -> Optional.ofNullable(Map.of(name, value).get(key)))
                .audit();
    }

    @Test
    void asItComesAllIsKeptForFourHundredDays() {
        assertThat(read("vestibule.none", ""))
                .isEqualTo(new AuditSettings(true, true, 400, AuditSettings.Address.FULL, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "table,log | true | true",
                "log, table | true | true",
                "table | true | false",
                "log | false | true",
                "off | false | false"
            })
    void itGoesWhereTheOperatorSays(String value, boolean table, boolean log) {
        AuditSettings audit = read("vestibule.audit", value);

        assertThat(audit.table()).isEqualTo(table);
        assertThat(audit.log()).isEqualTo(log);
    }

    @Test
    void theOthers() {
        assertThat(read("vestibule.audit.days", "0").days()).isZero();
        assertThat(read("vestibule.audit.address", "network").address()).isEqualTo(AuditSettings.Address.NETWORK);
        assertThat(read("vestibule.audit.node", "node-1.example").node()).contains("node-1.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vestibule.audit | off,log",
                "vestibule.audit | file",
                "vestibule.audit | ,",
                "vestibule.audit.days | -1",
                "vestibule.audit.days | 36501",
                "vestibule.audit.address | masked",
                "vestibule.audit.node | node 1"
            })
    void whatCannotBeUsedIsRefused(String name, String value) {
        assertThatThrownBy(() -> read(name, value))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(name);
    }
}
