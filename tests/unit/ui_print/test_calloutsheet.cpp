#include "pdftools.h"
#include "support/testrunner.h"
#include "ui/print/calloutsheet.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace mulakat::testing;
using namespace mulakat::ui;
using namespace Qt::StringLiterals;

namespace {

print::CallOutSheet callOutSheet(int rows)
{
    print::CallOutSheet sheet;
    sheet.jail = u"Demo District Prison"_s;
    sheet.date = QDate(2026, 12, 1);
    sheet.from = QTime(10, 0);
    sheet.until = QTime(10, 30);
    sheet.printedBy = u"S. Patil"_s;
    sheet.printedAt = u"Tue 1 Dec 2026 10:00"_s;
    static const QStringList tracks{u"not-called"_s, u"called"_s, u"on-the-way"_s, u"at-place"_s, u"refuses"_s};
    print::CallOutWingSheet wing{u"3"_s, {}};
    for (int i = 0; i < rows; ++i)
        wing.rows << print::CallOutRow{QTime(10, 0).addSecs(60 * i), i % 3 ? u"face-to-face"_s : u"video"_s, QString::number(1 + i % 4),
                                       i % 4 ? u"Ramesh Kumar Verma"_s : u"रमेश कुमार वर्मा"_s, u"UT/%1/2025"_s.arg(500 + i),
                                       i == 5 ? u"at-court"_s : QString(), tracks.at(i % tracks.size())};
    sheet.wings = {wing, {{}, wing.rows.mid(0, 1)}};
    return sheet;
}

void keepSheet(const QString &name, const QByteArray &pdf)
{
    const QString folder = qEnvironmentVariable("MULAKAT_GRABS");
    if (folder.isEmpty())
        return;
    int page = 0;
    for (const QImage &image : pdfPages(pdf, 80))
        image.save(QDir(folder).filePath(u"%1.%2.png"_s.arg(name).arg(++page)));
}

} // namespace

class CallOutSheetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWingAPage();
    void emptyListSaysSo();
    void batchIsNamed();
};

void CallOutSheetTest::aWingAPage()
{
    const QByteArray pdf = print::callOutPdf(callOutSheet(12), u"en"_s);
    keepSheet(u"callout-sheet.en"_s, pdf);
    keepSheet(u"callout-sheet.hi"_s, print::callOutPdf(callOutSheet(6), u"hi"_s));
    const QStringList texts = pdfText(pdf).split(QChar(u'\f'), Qt::SkipEmptyParts);
    QCOMPARE(texts.size(), 3); // twelve lines take two pages, the other wing one
    QVERIFY(texts.at(0).contains(u"Wing 3"_s) && texts.at(0).contains(u"Page 1 of 2"_s));
    QVERIFY(texts.at(1).contains(u"Wing 3"_s) && texts.at(1).contains(u"UT/511/2025"_s));
    QVERIFY(texts.at(2).contains(u"Wing not known"_s));
    for (const QString &text : texts) {
        QVERIFY(text.contains(u"Demo District Prison"_s) && text.contains(u"S. Patil"_s));
        QVERIFY(text.contains(u"at the place"_s) && text.contains(u"name and signature"_s));
    }
    QVERIFY(texts.at(0).contains(u"at court"_s)); // for the wing's officer
    QVERIFY(!pdfFonts(pdf).filter(u"Devanagari"_s).isEmpty());
}

void CallOutSheetTest::emptyListSaysSo()
{
    print::CallOutSheet sheet = callOutSheet(0);
    sheet.wings.clear();
    QVERIFY(pdfText(print::callOutPdf(sheet, u"en"_s)).contains(u"Nobody is to be brought"_s));
}

void CallOutSheetTest::batchIsNamed()
{
    print::CallOutSheet sheet = callOutSheet(2);
    sheet.batch = QTime(10, 50);
    QVERIFY(pdfText(print::callOutPdf(sheet, u"en"_s)).contains(u"Batch of 10:50"_s));
}

MULAKAT_TEST(CallOutSheetTest)
#include "test_calloutsheet.moc"
