package org.vestibule.tool;

import java.util.ArrayList;
import java.util.List;
import org.vestibule.factor.OldSecret;

/**
 * A line {@code caller,secret,algorithm,digits,period,label}, the secret in base32; what is left out at the end is SHA1, 6
 * digits, 30 seconds. Cells may be quoted (RFC 4180), but not over several lines.
 */
final class CsvLine {

    private static final int MOST = 6;

    private CsvLine() {}

    /** Whether the line names the columns. */
    static boolean isHeading(String line) {
        return line.startsWith("caller,");
    }

    static Line read(int number, String line) {
        List<String> cells = cells(line);
        if (cells.size() < 2 || cells.size() > MOST) {
            return new Line.Bad(number, "columns: from 2 to 6, caller,secret,algorithm,digits,period,label");
        }
        return Line.of(number, cells.get(0), () -> secret(cells));
    }

    private static OldSecret secret(List<String> cells) {
        return new OldSecret(
                        cells.get(1),
                        cell(cells, 2, "SHA1"),
                        Line.whole("digits", cell(cells, 3, "6")),
                        Line.whole("period", cell(cells, 4, "30")),
                        OldSecret.USUAL_LABEL)
                .labelled(cell(cells, 5, ""));
    }

    private static String cell(List<String> cells, int place, String usual) {
        return place < cells.size() && !cells.get(place).isEmpty() ? cells.get(place) : usual;
    }

    /** A comma between quotes is part of its cell. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (line.charAt(i) == ',' && !quoted) {
                cells.add(unquoted(line.substring(begin, i).strip()));
                begin = i + 1;
            }
        }
        cells.add(unquoted(line.substring(begin).strip()));
        return cells;
    }

    static String unquoted(String cell) {
        return cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                : cell;
    }
}
