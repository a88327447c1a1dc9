package org.vestibule.flow;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts by slots of time, such as days or minutes, written {@code slot:count slot:count …}.
 *
 * <p>What cannot be read counts as more than any limit. Immutable.
 */
record RecentCounts(Map<Long, Integer> bySlot, boolean readable) {

    static RecentCounts read(String text) {
        Map<Long, Integer> bySlot = new TreeMap<>();
        if (text.isEmpty()) {
            return new RecentCounts(bySlot, true);
        }
        for (String entry : text.split(" ", -1)) {
            if (!entry.matches("[0-9]{1,9}:[0-9]{1,6}")) {
                return new RecentCounts(Map.of(), false);
            }
            int colon = entry.indexOf(':');
            bySlot.put(Long.valueOf(entry.substring(0, colon)), Integer.valueOf(entry.substring(colon + 1)));
        }
        return new RecentCounts(bySlot, true);
    }

    /** With so many more, or fewer, in a slot; of those before it, so many are kept that {@code span} are left. */
    RecentCounts plus(int more, long slot, int span) {
        Map<Long, Integer> next = new TreeMap<>(bySlot);
        next.keySet().removeIf(old -> old <= slot - span);
        next.merge(slot, more, Integer::sum);
        next.values().removeIf(count -> count <= 0);
        return new RecentCounts(next, readable);
    }

    /** All in the {@code span} slots that end with this one. */
    int sum(long slot, int span) {
        if (!readable) {
            return Integer.MAX_VALUE;
        }
        return bySlot.entrySet().stream()
                .filter(entry -> entry.getKey() > slot - span)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The first slot, this one or a later one, in which fewer than {@code most} are counted in the span that ends there. */
    long roomAt(long slot, int span, int most) {
        long next = slot;
        while (next < slot + span && sum(next, span) >= most) {
            next++;
        }
        return next;
    }

    String write() {
        if (!readable) {
            return "unreadable";
        }
        StringBuilder text = new StringBuilder();
        bySlot.forEach((slot, count) ->
                text.append(text.isEmpty() ? "" : " ").append(slot).append(':').append(count));
        return text.toString();
    }
}
