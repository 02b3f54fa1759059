package org.trivetpos.itest.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.trivetpos.itest.Shops;
import org.trivetpos.testkit.shop.ShopProcess;

/**
 * Hands the one started shop of this run to tests, and one browser for each lane of classes, since Playwright stays on
 * its thread; skips them where there is no browser.
 */
final class ShopExtension implements ParameterResolver, ExecutionCondition {

    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(ShopExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Browser.isThere() ? ConditionEvaluationResult.enabled("a browser is there")
                : ConditionEvaluationResult.disabled("no Chromium on this machine");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == ShopProcess.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(SHARED);
        return parameter.getParameter().getType() == ShopProcess.class
                ? store.computeIfAbsent(ShopProcess.class, key -> Shops.fresh("browser")
                        .with("TRIVET_ADDRESSES", "127.0.0.2").start(), ShopProcess.class)
                : store.computeIfAbsent(Browser.class.getName() + Thread.currentThread().threadId(),
                        key -> new Browser(), Browser.class);
    }
}
