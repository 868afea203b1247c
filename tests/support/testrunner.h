#pragma once
#include <QObject>
#include <functional>
#include <memory>

namespace mulakat::testing {

// Registers a test class with its program; the program runs every registered class, or those named on its command line.
struct RegisteredTest {
    RegisteredTest(const char *name, std::function<std::unique_ptr<QObject>()> make);
};

} // namespace mulakat::testing

#define MULAKAT_TEST(Class) \
    static const mulakat::testing::RegisteredTest registered##Class(#Class, [] { return std::make_unique<Class>(); });
