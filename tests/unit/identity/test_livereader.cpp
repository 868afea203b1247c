#include "id-bench/scene.h"
#include "identity/livereader.h"
#include "identity/region.h"
#include "identity/picture.h"
#include "identityhelp.h"
#include "support/testrunner.h"

#include <QPainter>
#include <QTest>
#include <array>

using namespace Qt::StringLiterals;
using namespace mulakat::identity;
using namespace mulakat::testing;

namespace
{
// Steps that take as long as the test says, by a clock that only they move.
struct PlayedSteps {
    qint64 now = 5000;
    std::array<qint64, readSteps> costMs{};
    int hit = -1; // step that reads something
    QList<int> ran; // of the last frame
    QImage frame = [] {
        QImage image(320, 240, QImage::Format_Grayscale8);
        image.fill(128);
        return image;
    }();
    LiveReader reader{ [this] { return now; },
                       [this](ReadStep step, const QImage &, const QImage &) {
                           ran << int(step);
                           now += costMs[size_t(step)];
                           return int(step) == hit ? QByteArray("found") : QByteArray();
                       } };

    qint64 take() // what the frame took
    {
        ran.clear();
        const qint64 before = now;
        answer = reader.read(frame);
        return now - before;
    }
    LiveReader::Answer answer;
};

QImage photo(const mulakat::bench::Scene &scene)
{
    QRandomGenerator random(7);
    const auto code = decodePicture(aadhaarFile(u"qr/g01_v1_email_mobile.L.png"_s));
    return mulakat::bench::photographed(*code, 4, scene, random);
}
} // namespace

class LiveReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeChainWhereItFits()
    {
        PlayedSteps steps;
        steps.costMs = { 10, 50, 30, 100 };
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(steps.take(), 190);
            QCOMPARE(steps.ran, (QList<int>{ 0, 1, 2, 3 }));
            QCOMPARE(steps.answer.steps, 4);
        }
    }
    // Half of the chain a frame, and every step has its turn.
    void cutAndGoneOnWith()
    {
        PlayedSteps steps;
        steps.costMs = { 120, 150, 60, 200 };
        for (int i = 0; i < 3; ++i) {
            QVERIFY(steps.take() <= LiveReader::budgetMs);
            QCOMPARE(steps.ran, (QList<int>{ 0, 1 }));
            QVERIFY(steps.take() <= LiveReader::budgetMs);
            QCOMPARE(steps.ran, (QList<int>{ 2, 3 }));
        }
    }
    // One that is slower than a frame's budget runs alone, once it is known to be.
    void slowStepAlone()
    {
        PlayedSteps steps;
        steps.costMs = { 10, 40, 30, 500 };
        steps.take();
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(steps.take(), 80);
            QCOMPARE(steps.ran, (QList<int>{ 0, 1, 2 }));
            steps.take();
            QCOMPARE(steps.ran, QList<int>{ 3 });
        }
        steps.costMs = { 10, 40, 30, 90 }; // the machine has its rest again
        steps.take();
        steps.take();
        steps.take();
        QCOMPARE(steps.ran.size(), 4);
    }
    void beginsWhereItPaid()
    {
        PlayedSteps steps;
        steps.costMs = { 10, 50, 30, 100 };
        steps.hit = 2;
        steps.take();
        QCOMPARE(steps.ran, (QList<int>{ 0, 1, 2 }));
        QCOMPARE(steps.answer.code->by, u"zbar-sharp"_s);
        QCOMPARE(steps.answer.hint, ReadHint::None);
        QCOMPARE(steps.take(), 30);
        QCOMPARE(steps.ran, QList<int>{ 2 });
        steps.hit = -1;
        steps.take();
        QCOMPARE(steps.ran, (QList<int>{ 2, 3, 0, 1 }));
        QVERIFY(!steps.answer.code);
        steps.take();
        QCOMPARE(steps.ran, (QList<int>{ 0, 1, 2, 3 }));
    }
    void nothingThatIsNoPicture()
    {
        PlayedSteps steps;
        steps.frame = QImage();
        steps.take();
        QVERIFY(steps.ran.isEmpty() && !steps.answer.code);
    }
    void saysHowToHoldIt_data()
    {
        QTest::addColumn<QImage>("frame");
        QTest::addColumn<QString>("hint"); // "read": there is nothing to say
        mulakat::bench::Scene scene;
        scene.size = QSize(1280, 720);
        const auto row = [&](const char *name, const QString &hint, auto change) {
            mulakat::bench::Scene other = scene;
            change(other);
            QTest::newRow(name) << photo(other) << hint;
        };
        row("good", u"read"_s, [](auto &) {});
        row("far", u"closer"_s, [](auto &s) { s.pixelsPerModule = 0.9; });
        row("bent", u"flatter"_s, [](auto &s) { s.bend = 0.08; });
        row("glare", u"less-glare"_s, [](auto &s) { s.glare = 3; });
        row("blurred", u"hold-still"_s, [](auto &s) { s.blur = 0.9; });
        row("blurred much", u"hold-still"_s, [](auto &s) { s.blur = 1.2; });
        QImage plain(1280, 720, QImage::Format_RGB32);
        plain.fill(QColor(120, 130, 140));
        QTest::newRow("nothing there") << plain << QString();
        QPainter painter(&plain);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(80, 60, 90));
        painter.drawEllipse(QPointF(640, 800), 380, 300);
        painter.setBrush(QColor(180, 130, 100));
        painter.drawEllipse(QPointF(640, 330), 130, 170);
        painter.end();
        QTest::newRow("a face") << plain << QString();
    }
    void saysHowToHoldIt()
    {
        QFETCH(QImage, frame);
        QFETCH(QString, hint);
        LiveReader reader([] { return 0; }); // as if it took no time
        const LiveReader::Answer answer = reader.read(frame);
        QString seen;
        for (const double lively : { livelyPrint, livelyFaint }) {
            const PictureLook look = lookAt(frame.convertToFormat(QImage::Format_Grayscale8), lively);
            seen += u"%1x%2 fill %3 steep %4 glare %5; "_s.arg(look.region.width()).arg(look.region.height())
                        .arg(look.fill).arg(look.steepness).arg(look.glare);
        }
        QVERIFY2(answer.code.has_value() == (hint == u"read"), qPrintable(seen));
        const QString said = readHintName(answer.hint);
        QVERIFY2(said == (hint == u"read" ? QString() : hint), qPrintable(said + u": "_s + seen));
        if (answer.code)
            QCOMPARE(answer.code->payload, aadhaarFile(u"payloads/g01_v1_email_mobile.txt"_s));
    }
};
MULAKAT_TEST(LiveReaderTest)
#include "test_livereader.moc"
