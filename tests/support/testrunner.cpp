#include "support/testrunner.h"

#include <QGuiApplication>
#include <QTest>
#include <algorithm>
#include <cstdio>
#include <vector>

namespace mulakat::testing {

namespace {
struct Entry {
    const char *name;
    std::function<std::unique_ptr<QObject>()> make;
};
std::vector<Entry> &entries()
{
    static std::vector<Entry> all;
    return all;
}
} // namespace

RegisteredTest::RegisteredTest(const char *name, std::function<std::unique_ptr<QObject>()> make)
{
    entries().push_back({name, std::move(make)});
}

// Weak: a program whose tests need widgets brings its own.
[[gnu::weak]] std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace mulakat::testing

namespace mulakat::testing {
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv);
}

// usage: test_x [Class …] [Qt Test options]
int main(int argc, char **argv)
{
    const auto application = mulakat::testing::makeApplication(argc, argv);
    QStringList names;
    QStringList options{QString::fromLocal8Bit(argv[0])};
    for (int i = 1; i < argc; ++i) {
        const QString word = QString::fromLocal8Bit(argv[i]);
        const auto &all = mulakat::testing::entries();
        const bool isClass = std::any_of(all.begin(), all.end(), [&](const auto &e) { return word == QLatin1String(e.name); });
        (isClass ? names : options) << word;
    }
    int failed = 0;
    int ran = 0;
    for (const auto &entry : mulakat::testing::entries()) {
        if (!names.isEmpty() && !names.contains(QLatin1String(entry.name)))
            continue;
        const auto test = entry.make();
        failed += QTest::qExec(test.get(), options);
        ++ran;
    }
    std::fprintf(stderr, "%d test classes, %d failures\n", ran, failed);
    return ran == 0 ? 1 : std::min(failed, 100);
}
