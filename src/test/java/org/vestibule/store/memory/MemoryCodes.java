package org.vestibule.store.memory;

import java.util.Collection;
import java.util.List;
import org.vestibule.store.Codes;
import org.vestibule.store.memory.Tables.CodeKey;

/** Codes that work once, in memory. */
record MemoryCodes(MemoryStore store) implements Codes {

    @Override
    public void replace(String caller, String method, Collection<Code> codes) {
        store.run(tables -> {
            tables.codes.keySet().removeIf(key -> belongs(key, caller, method));
            codes.forEach(code -> tables.codes.put(new CodeKey(caller, method, code.selector()), code.hash()));
            return true;
        });
    }

    @Override
    public List<Code> find(String caller, String method, Collection<String> selectors) {
        return store.run(tables -> selectors.stream()
                .filter(selector -> tables.codes.containsKey(new CodeKey(caller, method, selector)))
                .map(selector -> new Code(selector, tables.codes.get(new CodeKey(caller, method, selector))))
                .toList());
    }

    @Override
    public boolean spend(String caller, String method, String selector) {
        return store.run(tables -> tables.codes.remove(new CodeKey(caller, method, selector)) != null);
    }

    @Override
    public int left(String caller, String method) {
        return store.run(tables -> (int) tables.codes.keySet().stream()
                .filter(key -> belongs(key, caller, method))
                .count());
    }

    private static boolean belongs(CodeKey key, String caller, String method) {
        return key.caller().equals(caller) && key.method().equals(method);
    }
}
