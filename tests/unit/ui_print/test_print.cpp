#include "identity/codereader.h"
#include "pdftools.h"
#include "support/testrunner.h"
#include "ui/print/canvas.h"
#include "ui/print/escpos.h"
#include "ui/print/qrcode.h"
#include "ui/print/registersheet.h"
#include "ui/print/slips.h"
#include "ui/print/visitpass.h"
#include "ui/print/words.h"

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui;
using namespace Qt::StringLiterals;

namespace {

const QDate printDay{2026, 12, 1};

print::TokenSlip tokenSlip()
{
    return {u"Demo District Prison"_s, u"4-07"_s, u"face-to-face"_s, u"4"_s, u"2026/12/01/617"_s,
            printDay, QTime(10, 50), 20, 2, 1, u"Locker 12"_s};
}

print::AccessSlip accessSlip()
{
    return {u"Demo District Prison"_s, u"2026/12/01/618"_s, u"सुनीता देवी"_s, printDay, QTime(11, 5), 10,
            u"https://mulakat.example/join/7K3Q9V0M2W8YB4D6F1ZXCGTHRN"_s, u"204816"_s, u"7093"_s};
}

print::VisitPass visitPass()
{
    print::VisitPass pass;
    pass.state = u"Maharashtra"_s;
    pass.jail = u"Demo District Prison"_s;
    pass.visrn = u"2026/12/01/617"_s;
    pass.registered = printDay.addDays(-4);
    pass.date = printDay;
    pass.start = QTime(10, 50);
    pass.minutes = 20;
    pass.status = u"approved"_s;
    pass.mode = u"face-to-face"_s;
    pass.kind = u"family"_s;
    pass.place = u"4"_s;
    pass.visitor = u"सुनीता देवी (Sunita Devi)"_s;
    pass.fatherOrHusband = u"Ramesh Kumar"_s;
    pass.sex = u"female"_s;
    pass.relation = u"wife"_s;
    pass.mobile = u"…1234"_s;
    pass.address = u"12, Station Road, Near Ganesh Mandir, Thane (West) 400601"_s;
    pass.idKind = u"aadhaar"_s;
    pass.idLast4 = u"9904"_s;
    pass.photo = QImage(300, 400, QImage::Format_RGB32);
    pass.photo.fill(QColor(150, 170, 190));
    pass.companions = {{u"Kamla Devi"_s, u"mother"_s, 63, false}, {u"Ravi"_s, u"son"_s, 7, true}};
    pass.inmate = u"Ramesh Kumar"_s;
    pass.inmateNumber = u"UT/512/2025"_s;
    pass.officer = u"R. Rao"_s;
    pass.officerRole = u"superintendent"_s;
    return pass;
}

print::RegisterRow registerRow(int i)
{
    print::RegisterRow row;
    row.visrn = u"2026/12/01/%1"_s.arg(600 + i);
    row.start = QTime(9, 0).addSecs(i * 300);
    row.minutes = 20;
    row.mode = i % 3 == 0 ? u"video"_s : u"face-to-face"_s;
    row.kind = i % 7 == 0 ? u"legal"_s : u"family"_s;
    row.place = QString::number(i % 4 + 1);
    row.visitor = i % 2 == 0 ? u"सुनीता देवी"_s : u"Asha Vinayak Kulmethe"_s;
    row.relation = i % 7 == 0 ? u"lawyer"_s : u"wife"_s;
    row.contact = u"98765012%1"_s.arg(i, 2, 10, QChar(u'0'));
    row.inmate = u"Ramesh Kumar"_s;
    row.inmateNumber = u"UT/%1/2025"_s.arg(500 + i);
    row.adults = 1 + i % 3;
    row.documents = {u"aadhaar-qr 9904 signature"_s};
    row.arrived = u"08:41"_s;
    row.started = u"09:01"_s;
    row.ended = u"09:21"_s;
    row.endedBy = u"clock"_s;
    row.talkSeconds = 1200 - i;
    row.state = u"completed"_s;
    row.officer = u"S. Patil"_s;
    return row;
}

print::RegisterSheet registerSheet(int rows)
{
    print::RegisterSheet sheet{u"Demo District Prison"_s, printDay, u"S. Patil"_s, u"1 Dec 2026 17:05"_s, false, {}};
    for (int i = 0; i < rows; ++i)
        sheet.rows << registerRow(i);
    return sheet;
}

QByteArray codeIn(const QImage &picture)
{
    const auto code = identity::readCode(picture, 5000);
    return code ? code->payload : QByteArray();
}

// With MULAKAT_SHEETS=folder every sheet of these tests is kept there, to be looked at.
void keep(const QString &name, const QByteArray &pdf)
{
    const QString folder = qEnvironmentVariable("MULAKAT_SHEETS");
    if (folder.isEmpty())
        return;
    QFile file(QDir(folder).filePath(name + u".pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pdf);
}

} // namespace

class TestPrint : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void qrHoldsWhatItWasGiven();
    void tokenSlipSaysWhereToGo();
    void slipPrinterPrintsTheSame_data();
    void slipPrinterPrintsTheSame();
    void accessSlipJoins();
    void passHasWhatTheGateAsks();
    void registerRunsOverPages();
    void registerOfAnEmptyDay();
    void contactsOnlyWhereAsked();
    void scriptsAreShaped();
    void everyWordIsTranslated();
    void csvIsSafe();
    void hostileNamesStayInTheirCell();
};

void TestPrint::qrHoldsWhatItWasGiven()
{
    QVERIFY(print::qrModules({}).isNull());
    QVERIFY(print::qrModules(QByteArray(4000, 'x')).isNull()); // more than a code holds
    const QImage small = print::qrModules("2026/12/01/617");
    QCOMPARE(small.width(), small.height());
    QCOMPARE(codeIn(small.convertToFormat(QImage::Format_RGB32).scaled(small.size() * 6)), QByteArray("2026/12/01/617"));
}

void TestPrint::tokenSlipSaysWhereToGo()
{
    for (const QString &language : {u"en"_s, u"hi"_s}) {
        const QByteArray pdf = print::tokenSlipPdf(tokenSlip(), language);
        keep(u"token."_s + language, pdf);
        const QList<QImage> pages = pdfPages(pdf, 203);
        QCOMPARE(pages.size(), 1);
        QVERIFY(std::abs(pages.constFirst().width() - 80 * 8) <= 4); // 80 mm
        QCOMPARE(codeIn(pages.constFirst()), QByteArray("2026/12/01/617"));
        QVERIFY(pdfText(pdf).contains(u"4-07"_s));
    }
    QVERIFY(!pdfText(print::tokenSlipPdf(tokenSlip(), u"hi"_s)).contains(u"Window"_s)); // its reader's language
    const QString text = pdfText(print::tokenSlipPdf(tokenSlip(), u"en"_s));
    QVERIFY(text.contains(u"Window 4"_s));
    QVERIFY(text.contains(u"Locker 12"_s));
    const QImage dots = print::tokenSlipImage(tokenSlip(), u"en"_s);
    QCOMPARE(dots.width(), 640);
    QCOMPARE(codeIn(dots), QByteArray("2026/12/01/617"));
    print::TokenSlip waits = tokenSlip();
    waits.place.clear();
    QVERIFY(pdfText(print::tokenSlipPdf(waits, u"en"_s)).contains(u"You will be called"_s));
}

// A receipt printer of the test: takes the job byte by byte and gives the paper; a null image for what it does not know.
static QImage paperOf(const QByteArray &job, int *bands, bool *cut)
{
    QList<QByteArray> rows;
    int wide = 0;
    qsizetype at = 0;
    const auto byte = [&](qsizetype i) { return int(uchar(job.at(at + i))); };
    if (!job.startsWith(QByteArray("\x1b@", 2)))
        return {};
    at = 2;
    while (at + 8 <= job.size() && job.mid(at, 4) == QByteArray("\x1dv0\0", 4)) {
        const int bytes = byte(4) + 256 * byte(5);
        const int high = byte(6) + 256 * byte(7);
        if (wide != 0 && wide != bytes)
            return {};
        wide = bytes;
        for (int y = 0; y < high; ++y)
            rows << job.mid(at + 8 + y * bytes, bytes);
        at += 8 + bytes * high;
        ++*bands;
    }
    *cut = job.mid(at) == QByteArray("\x1dV\x42\0", 4);
    QImage paper(wide * 8, int(rows.size()), QImage::Format_RGB32);
    paper.fill(Qt::white);
    for (int y = 0; y < rows.size(); ++y) {
        for (int x = 0; x < wide * 8 && rows.at(y).size() == wide; ++x) {
            if (uchar(rows.at(y).at(x / 8)) & (0x80 >> (x % 8)))
                paper.setPixelColor(x, y, Qt::black);
        }
    }
    return paper;
}

void TestPrint::slipPrinterPrintsTheSame_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("roll");
    QTest::addColumn<int>("dots");
    for (const QString &language : {u"en"_s, u"hi"_s, u"ta"_s}) {
        QTest::addRow("%s-80", qPrintable(language)) << language << 80 << 576;
        QTest::addRow("%s-58", qPrintable(language)) << language << 58 << 384;
    }
}

void TestPrint::slipPrinterPrintsTheSame()
{
    QFETCH(QString, language);
    QFETCH(int, roll);
    QFETCH(int, dots);
    const QImage slip = print::tokenSlipImage(tokenSlip(), language, roll);
    const QByteArray job = print::escposJob(slip, roll);
    int bands = 0;
    bool cut = false;
    const QImage paper = paperOf(job, &bands, &cut);
    QCOMPARE(paper.width(), dots);
    QCOMPARE(paper.height(), slip.height());
    QVERIFY(bands > 3 && cut);
    QCOMPARE(codeIn(paper), QByteArray("2026/12/01/617"));
    // The token itself is there: about as much black as on the picture it was made of.
    const auto black = [](const QImage &image, int from, int width) {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = from; x < from + width; ++x)
                count += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
        }
        return count;
    };
    QCOMPARE(black(paper, 0, dots), black(slip, (slip.width() - dots) / 2, dots));
    QVERIFY(black(paper, 0, dots) > dots * paper.height() / 50);
    if (const QString shots = qEnvironmentVariable("MULAKAT_SHOTS"); !shots.isEmpty())
        paper.save(shots + u"/slip-%1-%2.png"_s.arg(language).arg(roll));
    QVERIFY(print::escposJob({}, 80).isEmpty());
}

void TestPrint::accessSlipJoins()
{
    for (const QString &language : {u"en"_s, u"hi"_s}) {
        const QByteArray pdf = print::accessSlipPdf(accessSlip(), language);
        keep(u"access."_s + language, pdf);
        QCOMPARE(codeIn(pdfPages(pdf, 203).value(0)), accessSlip().link.toUtf8());
        const QString text = pdfText(pdf);
        QVERIFY(text.contains(u"204816"_s));
        QVERIFY(text.contains(u"7093"_s));
        QVERIFY(text.contains(u"2026/12/01/618"_s));
    }
    QCOMPARE(codeIn(print::accessSlipImage(accessSlip(), u"hi"_s)), accessSlip().link.toUtf8());
}

void TestPrint::passHasWhatTheGateAsks()
{
    for (const QString &language : {u"en"_s, u"hi"_s}) {
        const QByteArray pdf = print::visitPassPdf(visitPass(), language);
        keep(u"pass."_s + language, pdf);
        const QList<QImage> pages = pdfPages(pdf, 150);
        QCOMPARE(pages.size(), 1);
        QCOMPARE(codeIn(pages.constFirst()), QByteArray("2026/12/01/617"));
        QVERIFY(std::abs(pages.constFirst().height() - 297 * 150 / 25.4) < 3);
    }
    const QString text = pdfText(print::visitPassPdf(visitPass(), u"en"_s));
    for (const QString &word : {u"Demo District Prison"_s, u"10:50 – 11:10"_s, u"Window 4"_s, u"Sunita Devi"_s, u"Wife"_s, u"9904"_s,
                                u"Kamla Devi"_s, u"UT/512/2025"_s, u"R. Rao, Superintendent"_s, u"30 minutes before"_s})
        QVERIFY2(text.contains(word), qPrintable(word));
    print::VisitPass video = visitPass();
    video.mode = u"video"_s;
    video.link = u"https://mulakat.example/join/7K3Q9V"_s;
    video.photo = {};
    const QString other = pdfText(print::visitPassPdf(video, u"en"_s));
    QVERIFY(other.contains(video.link));
    QVERIFY(!other.contains(u"Lockers"_s));
}

void TestPrint::registerRunsOverPages()
{
    const QByteArray pdf = print::registerPdf(registerSheet(75), u"en"_s);
    keep(u"register.en"_s, pdf);
    keep(u"register.hi"_s, print::registerPdf(registerSheet(12), u"hi"_s));
    const QList<QImage> pages = pdfPages(pdf, 60);
    QVERIFY(pages.size() >= 3);
    QVERIFY(pages.constFirst().width() > pages.constFirst().height());
    const QStringList texts = pdfText(pdf).split(QChar(u'\f'), Qt::SkipEmptyParts);
    QCOMPARE(texts.size(), pages.size());
    int rows = 0;
    for (int i = 0; i < texts.size(); ++i) {
        QVERIFY(texts.at(i).contains(u"Register of visits"_s));
        QVERIFY(texts.at(i).contains(u"Visit number"_s));
        QVERIFY(texts.at(i).contains(u"Page %1 of %2"_s.arg(i + 1).arg(texts.size())));
        rows += int(texts.at(i).count(QRegularExpression(u"2026/12/01/6\\d\\d"_s)));
    }
    QCOMPARE(rows, 75);
    QVERIFY(texts.constFirst().contains(u"20:00"_s)); // talk of the first
    QVERIFY(texts.constFirst().contains(u"talks held: 75"_s));
}

void TestPrint::registerOfAnEmptyDay()
{
    const QByteArray pdf = print::registerPdf(registerSheet(0), u"en"_s);
    QCOMPARE(pdfPages(pdf, 40).size(), 1);
    QVERIFY(pdfText(pdf).contains(u"No visits on this day."_s));
    QCOMPARE(print::registerCsv(registerSheet(0)).count('\n'), 1);
}

void TestPrint::contactsOnlyWhereAsked()
{
    print::RegisterSheet sheet = registerSheet(3);
    QVERIFY(!pdfText(print::registerPdf(sheet, u"en"_s)).contains(u"9876501"_s));
    QVERIFY(!print::registerCsv(sheet).contains("98765012"));
    sheet.contacts = true;
    const QByteArray pdf = print::registerPdf(sheet, u"en"_s);
    keep(u"register.contacts"_s, pdf);
    QVERIFY(pdfText(pdf).contains(u"9876501202"_s));
    QVERIFY(print::registerCsv(sheet).contains("9876501202"));
}

// The vowel sign of "कि" is drawn before its consonant and the font is embedded: shaped, not letter by letter.
void TestPrint::scriptsAreShaped()
{
    const QByteArray pdf = print::accessSlipPdf(accessSlip(), u"en"_s);
    QVERIFY2(!pdfFonts(pdf).filter(u"Devanagari"_s).isEmpty(), qPrintable(pdfFonts(pdf).join(u' ')));
    QImage nothing(8, 8, QImage::Format_RGB32);
    QPainter painter(&nothing);
    print::Canvas canvas(painter, 20);
    const print::Face face{5};
    // A conjunct is narrower than its letters with the sign that keeps them apart.
    QVERIFY(canvas.textWidth(u"क्ष"_s, face) < canvas.textWidth(u"क्\u200cष"_s, face));
}

void TestPrint::everyWordIsTranslated()
{
    const print::Words hindi(u"hi_IN"_s);
    const print::Words english(u"en"_s);
    for (const QString &code : {u"video"_s, u"face-to-face"_s, u"legal"_s, u"completed"_s, u"no-show"_s, u"wife"_s, u"lawyer"_s, u"female"_s,
                                u"aadhaar-qr"_s, u"dl"_s, u"signature"_s, u"vouched"_s, u"clock"_s}) {
        QVERIFY2(english.of(code) != code, qPrintable(code));
        QVERIFY2(hindi.of(code) != english.of(code), qPrintable(code));
    }
    QCOMPARE(english.of(u"Mama"_s), u"Mama"_s); // an import's own word stands
    QCOMPARE(english.date(printDay), u"Tue 1 Dec 2026"_s);
    QVERIFY(hindi.date(printDay).contains(u"1"_s)); // digits that everybody reads
}

void TestPrint::csvIsSafe()
{
    print::RegisterSheet sheet = registerSheet(2);
    sheet.rows[0].visitor = u"=HYPERLINK(\"http://x\",\"Kumar, \"\"R\"\"\")"_s;
    sheet.rows[0].inmate = u"+91 calc"_s;
    sheet.rows[1].visitor = u"Devi, \"Sunita\"\nline"_s;
    sheet.rows[1].reason = u"@other"_s;
    const QByteArray csv = print::registerCsv(sheet);
    QVERIFY(csv.startsWith("\xEF\xBB\xBF" "date,start,minutes,visrn,"));
    QCOMPARE(csv.count("\r\n"), 3);
    QCOMPARE(csv.count('\n'), 3);
    QVERIFY(csv.contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"Kumar, \"\"\"\"R\"\"\"\"\"\")\""));
    QVERIFY(csv.contains(",'+91 calc,"));
    QVERIFY(csv.contains("\"Devi, \"\"Sunita\"\" line\""));
    QVERIFY(csv.contains(",'@other,"));
    QVERIFY(csv.contains("2026-12-01,09:00,20,2026/12/01/600,video,legal,1,"));
    QVERIFY(csv.contains(",1200,completed,"));
}

void TestPrint::hostileNamesStayInTheirCell()
{
    QCOMPARE(print::plain(u"a\u202Egnp.exe\u0000\tb\n"_s), u"agnp.exe b"_s);
    print::RegisterSheet sheet = registerSheet(3);
    sheet.rows[1].visitor = QString(10'000, QChar(u'W'));
    sheet.rows[2].visitor = u"<b>Kumar</b>"_s;
    const QByteArray pdf = print::registerPdf(sheet, u"en"_s);
    keep(u"register.hostile"_s, pdf);
    QCOMPARE(pdfPages(pdf, 40).size(), 1);
    QVERIFY(pdfText(pdf).contains(u"<b>Kumar</b>"_s));
    print::AccessSlip slip = accessSlip();
    slip.visitor = QString(10'000, QChar(u'W'));
    QVERIFY(print::accessSlipImage(slip, u"en"_s).height() < 8 * 400);
}

MULAKAT_TEST(TestPrint)
#include "test_print.moc"
