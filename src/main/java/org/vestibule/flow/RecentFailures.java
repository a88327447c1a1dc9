package org.vestibule.flow;

import java.util.Map;
import java.util.TreeMap;

/**
 * Failures per day, written {@code day:count day:count …}, days counted since 1970-01-01 UTC.
 *
 * <p>What cannot be read counts as more than any limit. Immutable.
 */
record RecentFailures(Map<Long, Integer> byDay, boolean readable) {

    private static final int DAYS = 30;

    static RecentFailures read(String text) {
        Map<Long, Integer> byDay = new TreeMap<>();
        if (text.isEmpty()) {
            return new RecentFailures(byDay, true);
        }
        for (String entry : text.split(" ", -1)) {
            if (!entry.matches("[0-9]{1,9}:[0-9]{1,6}")) {
                return new RecentFailures(Map.of(), false);
            }
            int colon = entry.indexOf(':');
            byDay.put(Long.valueOf(entry.substring(0, colon)), Integer.valueOf(entry.substring(colon + 1)));
        }
        return new RecentFailures(byDay, true);
    }

    /** With so many more, or fewer, on a day; days that no longer count are dropped. */
    RecentFailures plus(int failures, long day) {
        Map<Long, Integer> next = new TreeMap<>(byDay);
        next.keySet().removeIf(old -> old <= day - DAYS);
        next.merge(day, failures, Integer::sum);
        next.values().removeIf(count -> count <= 0);
        return new RecentFailures(next, readable);
    }

    /** All in the 30 days that end with this one. */
    int sum(long day) {
        if (!readable) {
            return Integer.MAX_VALUE;
        }
        return byDay.entrySet().stream()
                .filter(entry -> entry.getKey() > day - DAYS)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    String write() {
        if (!readable) {
            return "unreadable";
        }
        StringBuilder text = new StringBuilder();
        byDay.forEach((day, count) ->
                text.append(text.isEmpty() ? "" : " ").append(day).append(':').append(count));
        return text.toString();
    }
}
