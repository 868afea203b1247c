#include "portal/hub/hub.h"
#include "rawhttp.h"
#include "sampleday.h"
#include "support/captchaear.h"
#include "support/chromium.h"
#include "support/testrunner.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

// A phone's picture: twelve million dots, too lively to become small by itself.
QByteArray photoOf(QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(picture.scanLine(y));
        for (int x = 0; x < size.width(); ++x)
            line[x] = qRgb((x / 16) % 256, (y / 16) % 256, int(random.generate() % 96));
    }
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    picture.save(&buffer, "JPEG", 90);
    return jpeg;
}

// The same with a comment inside, as a phone writes where and when it was taken.
QByteArray withComment(const QByteArray &jpeg, const QByteArray &comment)
{
    const int length = int(comment.size()) + 2;
    return jpeg.left(2) + "\xFF\xFE" + char(length >> 8) + char(length & 0xff) + comment + jpeg.mid(2);
}

} // namespace

// Pictures from a real phone page to the hub's encrypted records.
class TestUpload : public QObject
{
    Q_OBJECT

    World m_world;

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_world.folder() + u'/' + name);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    bool fill(Chromium &page)
    {
        const QJsonObject values{{u"visitor_name"_s, u"सुनीता देवी"_s}, {u"visitor_father"_s, u"Ramesh Kumar"_s},
                                 {u"visitor_address"_s, u"Ward 4, Bhiwandi, Thane 421302"_s}, {u"visitor_gender"_s, u"female"_s},
                                 {u"visitor_age"_s, u"40"_s}, {u"visitor_relation"_s, u"spouse"_s}, {u"visitor_id_kind"_s, u"epic"_s},
                                 {u"visitor_id_number"_s, u"ABC1234560"_s}, {u"visitor_mobile"_s, u"9876543210"_s},
                                 {u"state"_s, m_world.jail.value("state"_L1).toString(u"Maharashtra"_s)}, {u"jail"_s, m_world.jail.value("code"_L1)},
                                 {u"visit_date"_s, m_world.today().addDays(1).toString(Qt::ISODate)}, {u"visit_mode"_s, u"face-to-face"_s},
                                 {u"prisoner_name"_s, u"Ramesh Kumar"_s}, {u"prisoner_father"_s, u"Mohan Kumar"_s}, {u"prisoner_age"_s, u"45"_s}};
        return page.evaluate(u"{ const given = %1; for (const name in given) form.elements[name].value = given[name]; true }"_s.arg(
                                 QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact)))).has_value();
    }
    bool answerCaptcha(Chromium &page)
    {
        const QString token = page.evaluate(u"form.elements.captcha_token.value"_s).value_or(QJsonValue()).toString();
        const RawAnswer wav = get(m_world.url(), "/captcha/" + token.toLatin1() + ".wav");
        return page.type(u"#captcha_answer"_s, heardDigits(wav.body, u"en"_s)) && page.waitFor(u"form.elements.proof.value !== ''"_s);
    }

private Q_SLOTS:
    void fromThePhoneToTheRecord()
    {
        QVERIFY(m_world.startPortal());
        const QByteArray large = photoOf({4000, 3000});
        const QByteArray small = withComment(photoOf({640, 480}), "taken-at-home-19.2-N-73.0-E");
        QVERIFY2(large.size() > 2'000'000 && small.size() < 300'000, qPrintable(u"%1 %2"_s.arg(large.size()).arg(small.size())));
        Chromium page({.viewport = {412, 915}});
        QVERIFY(page.start());
        QVERIFY(page.navigate(m_world.page(u"/register"_s)));
        QVERIFY(page.setFile(u"#file_photo"_s, write(u"large.jpg"_s, large)));
        QVERIFY(page.setFile(u"#file_id"_s, write(u"card.jpg"_s, small)));
        QVERIFY(page.waitFor(u"form.elements.file_photo.files[0].name === 'picture.jpg'"_s)); // made smaller here
        QVERIFY(page.evaluate(u"form.elements.file_photo.files[0].size"_s)->toInt() < large.size() / 2);
        QCOMPARE(page.evaluate(u"createImageBitmap(form.elements.file_photo.files[0]).then((p) => p.width)"_s)->toInt(), 1600);
        QCOMPARE(page.evaluate(u"form.elements.file_id.files[0].size"_s)->toInt(), int(small.size())); // small enough as it is
        QVERIFY(fill(page) && answerCaptcha(page) && page.click(u"#send"_s));
        QVERIFY2(page.waitFor(u"document.querySelector('main').id === 'register-otp'"_s),
                 qPrintable(page.evaluate(u"document.querySelector('main').innerText"_s).value_or(QJsonValue()).toString()));
        QVERIFY(page.type(u"#code"_s, m_world.codeIn(m_world.notice(u"9876543210"_s, u"otp"_s))) && page.click(u"#confirm"_s));
        QVERIFY(page.waitFor(u"document.querySelector('main').id === 'register-done'"_s));
        const QString visrn = page.evaluate(u"document.getElementById('visrn').textContent"_s)->toString();
        QVERIFY(page.click(u"#pass-link"_s) && page.waitFor(u"document.querySelector('img.photo')?.naturalWidth > 0"_s));
        for (const QString &line : page.consoleLines())
            QVERIFY2(!line.startsWith(u"exception"_s) && !line.contains(u"Content Security"_s), qPrintable(line));
        m_world.stopPortal();
        readAtTheHub(visrn, small);
    }

private:
    void readAtTheHub(const QString &visrn, const QByteArray &sent)
    {
        const base::SystemClock clock;
        const auto hub = portal::hub::Hub::open(m_world.folder(), {}, clock);
        QVERIFY(hub);
        const visits::Visit *visit = (*hub)->book().visitByNumber(visrn);
        QVERIFY(visit);
        const auto booking = (*hub)->booking(visit->id);
        QVERIFY(booking);
        QByteArray stored;
        for (const QString &name : QDir(m_world.folder() + u"/portal"_s).entryList(QDir::Files)) {
            QFile file(m_world.folder() + u"/portal/"_s + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            stored += file.readAll();
        }
        QHash<QString, QSize> sizes;
        for (const visits::Document &document : booking->documents) {
            const auto jpeg = (*hub)->getRecord(document.record);
            QVERIFY(jpeg);
            sizes.insert(document.what, QImage::fromData(*jpeg, "JPEG").size());
            QVERIFY(*jpeg != sent && !jpeg->contains("taken-at-home")); // drawn anew
            QVERIFY(!stored.contains(jpeg->mid(jpeg->size() / 2, 64))); // and encrypted
        }
        QCOMPARE(sizes, (QHash<QString, QSize>{{u"photo"_s, {1600, 1200}}, {u"id"_s, {640, 480}}}));
        QVERIFY(!stored.contains("taken-at-home"));
    }
};

MULAKAT_TEST(TestUpload)
#include "test_upload.moc"
