// usage: fuzz_x FOLDER|FILE …   runs every file once, and seeded changes of it.
#include "fuzz.h"

#include "support/mutate.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

namespace
{
constexpr int changes = 200; // a file
constexpr qint64 enoughMs = 3000; // of one program

int run(const QByteArray &bytes)
{
    return LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(bytes.constData()), size_t(bytes.size()));
}

QStringList filesOf(const QString &place)
{
    const QDir folder(place);
    if (!folder.exists())
        return { place };
    QStringList files;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
        files << folder.filePath(name);
    return files;
}
} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer timer;
    timer.start();
    QRandomGenerator random(20261202);
    int inputs = 0;
    int files = 0;
    for (int i = 1; i < argc; ++i) {
        for (const QString &name : filesOf(QString::fromLocal8Bit(argv[i]))) {
            QFile file(name);
            if (!file.open(QIODevice::ReadOnly)) {
                std::fprintf(stderr, "cannot read %s\n", qPrintable(name));
                return 3;
            }
            const QByteArray seed = file.readAll();
            run(seed);
            ++files;
            for (int n = 0; n < changes && timer.elapsed() < enoughMs; ++n, ++inputs)
                run(mulakat::testing::mutated(seed, random));
        }
    }
    std::printf("%d files, %d changes, %lld ms\n", files, inputs, static_cast<long long>(timer.elapsed()));
    return files > 0 ? 0 : 4;
}
