package org.trivetpos.plugin.testkit;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What {@link TrivetShop} does; for those who would rather write {@code @RegisterExtension}. */
public final class ShopExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {

    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(ShopExtension.class);

    /** For Jupiter. */
    public ShopExtension() { }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Shop.class;
    }

    /** Starts the shop when it is first wanted; Jupiter closes it at the end of the run. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(SHARED).computeIfAbsent(Shop.class, key -> Shop.start(), Shop.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Shop shop = context.getRoot().getStore(SHARED).get(Shop.class, Shop.class);
        if (shop != null) {
            shop.mendAll();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Shop shop = context.getRoot().getStore(SHARED).get(Shop.class, Shop.class);
        if (shop != null) {
            shop.tidy();
        }
    }
}
