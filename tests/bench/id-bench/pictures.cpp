#include "id-bench/parts.h"
#include "id-bench/scene.h"

#include "identity/codereader.h"

#include <QElapsedTimer>
#include <QFile>
#include <QList>

using namespace Qt::StringLiterals;

namespace mulakat::bench
{

namespace
{
constexpr int frameBudgetMs = 300;
constexpr int modulePixels = 4; // of the fixtures' pictures

struct Condition {
    QString name;
    Scene scene;
};

QList<Condition> conditions()
{
    const QSize full(1920, 1080);
    const QSize half(1280, 720);
    Scene base;
    base.size = full;
    const auto with = [&](auto change) {
        Scene scene = base;
        change(scene);
        return scene;
    };
    return {
        { u"clean-1080p"_s, base },
        { u"clean-720p"_s, with([&](Scene &s) { s.size = half; }) },
        { u"pixels-1.5"_s, with([](Scene &s) { s.pixelsPerModule = 1.5; }) },
        { u"turned-45"_s, with([](Scene &s) { s.turn = 45; }) },
        { u"tilt-20"_s, with([](Scene &s) { s.tilt = 20; }) },
        { u"tilt-30"_s, with([](Scene &s) { s.tilt = 30; }) },
        { u"tilt-40"_s, with([](Scene &s) { s.tilt = 40; }) },
        { u"blur-0.35"_s, with([](Scene &s) { s.blur = 0.35; }) },
        { u"blur-0.5"_s, with([](Scene &s) { s.blur = 0.5; }) },
        { u"noise-28"_s, with([](Scene &s) { s.noise = 28; }) },
        { u"noise-40"_s, with([](Scene &s) { s.noise = 40; }) },
        { u"bend-1"_s, with([](Scene &s) { s.bend = 0.01; }) },
        { u"bend-2"_s, with([](Scene &s) { s.bend = 0.02; }) },
        { u"glare-0.5"_s, with([](Scene &s) { s.glare = 0.5; }) },
        { u"contrast-0.3"_s, with([](Scene &s) { s.contrast = 0.3; }) },
        { u"webcam-good-1080p"_s, with([](Scene &s) {
              s.tilt = 8;
              s.blur = 0.3;
              s.noise = 6;
              s.bend = 0.003;
          }) },
        { u"webcam-good-720p"_s, with([&](Scene &s) {
              s.size = half;
              s.tilt = 8;
              s.blur = 0.3;
              s.noise = 6;
              s.bend = 0.003;
          }) },
    };
}

struct Rate {
    int read = 0;
    int wrong = 0;
    std::vector<double> ms;
    void add(const std::optional<identity::ReadCode> &code, const QByteArray &payload, double took)
    {
        ms.push_back(took);
        if (code)
            ++(code->payload == payload ? read : wrong);
    }
    QJsonObject json() const { return { { u"read"_s, read }, { u"wrong"_s, wrong }, { u"ms"_s, spread(ms) } }; }
};

template <class Read> void timed(Rate &rate, const QByteArray &payload, Read read)
{
    QElapsedTimer timer;
    timer.start();
    const auto code = read();
    rate.add(code, payload, double(timer.nsecsElapsed()) / 1e6);
}

QByteArray fileOf(const QString &name)
{
    QFile file(QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

void benchPictures(int frames, int seed)
{
    const QStringList cards{ u"g01_v1_email_mobile"_s, u"g02_v1_mobile_only"_s, u"g04_v1_no_contact_yob_only"_s };
    for (const Condition &condition : conditions()) {
        QRandomGenerator random(quint32(seed) ^ quint32(qHash(condition.name, 0)));
        Rate chain;
        Rate zxing;
        Rate zbar;
        for (int i = 0; i < frames; ++i) {
            const QString card = cards.at(i % cards.size());
            const QString level = i % 2 == 0 ? u"L"_s : u"M"_s;
            const QImage code = QImage::fromData(fileOf(u"qr/%1.%2.png"_s.arg(card, level)));
            const QByteArray payload = fileOf(u"payloads/%1.txt"_s.arg(card));
            const QImage frame = photographed(code, modulePixels, condition.scene, random);
            timed(chain, payload, [&] { return identity::readCode(frame, frameBudgetMs); });
            timed(zxing, payload, [&] { return identity::readWith(identity::CodeReader::Zxing, frame); });
            timed(zbar, payload, [&] { return identity::readWith(identity::CodeReader::Zbar, frame); });
        }
        print({ { u"bench"_s, u"pictures"_s },
                { u"scenario"_s, condition.name },
                { u"frames"_s, frames },
                { u"ours"_s, chain.json() },
                { u"zxing"_s, zxing.json() },
                { u"zbar"_s, zbar.json() } });
    }
}

} // namespace mulakat::bench
