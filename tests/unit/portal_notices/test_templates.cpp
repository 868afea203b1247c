#include "portal/notices/templates.h"
#include "support/testrunner.h"

#include <QDate>
#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace mulakat::portal::notices;

class TestTemplates : public QObject
{
    Q_OBJECT

    static Notice notice(const QString &pattern, const QString &variant, const QString &language)
    {
        Notice out;
        out.to = QStringLiteral("9876543210");
        out.channel = QStringLiteral("sms");
        out.pattern = pattern;
        out.variant = variant;
        out.language = language;
        for (const char *word : {"visrn", "jail", "day", "time", "minutes", "early", "reason", "status", "register", "join", "link", "otp", "pin", "code", "document"})
            out.words.insert(QLatin1String(word), QStringLiteral("<%1>").arg(QLatin1String(word)));
        return out;
    }

private Q_SLOTS:
    // Every file fills with the words that visits give, in both languages, and leaves no brace behind.
    void everyTemplateFills()
    {
        const QStringList files = QDir(QStringLiteral(":/notices")).entryList({QStringLiteral("*.txt")});
        QVERIFY(files.size() >= 24);
        int filled = 0;
        for (const QString &file : files) {
            const QStringList parts = file.chopped(4).split(u'.');
            if (parts.first() == QLatin1String("reasons") || parts.first() == QLatin1String("documents"))
                continue;
            const auto letter = fill(notice(parts.first(), parts.size() == 3 ? parts.at(1) : QString(), parts.last()));
            QVERIFY2(letter.has_value(), qPrintable(file));
            QCOMPARE(letter->language, parts.last());
            QVERIFY2(!letter->text.isEmpty() && !letter->text.contains(u'{') && !letter->text.contains(u'\n'), qPrintable(file));
            QVERIFY2(!letter->subject.isEmpty() && letter->subject.size() < 120, qPrintable(file));
            QVERIFY2(letter->text.size() < 480, qPrintable(file)); // three parts of an SMS at most
            ++filled;
        }
        QVERIFY(filled >= 22);
    }

    void bothLanguagesSayTheSame()
    {
        const QDir dir(QStringLiteral(":/notices"));
        for (const QString &file : dir.entryList({QStringLiteral("*.en.txt")}))
            QVERIFY2(dir.exists(QString(file).replace(QLatin1String(".en."), QLatin1String(".hi."))), qPrintable(file));
        static const QRegularExpression place(QStringLiteral("\\{[a-z]+\\}"));
        for (const QString &pattern : {QStringLiteral("registered"), QStringLiteral("link-again"), QStringLiteral("rejected")}) {
            const auto english = fill(notice(pattern, {}, QStringLiteral("en")));
            const auto hindi = fill(notice(pattern, {}, QStringLiteral("hi")));
            QVERIFY(english && hindi);
            QCOMPARE(english->text.contains(QLatin1String("<link>")), hindi->text.contains(QLatin1String("<link>")));
            QVERIFY(hindi->text.contains(QLatin1String("<visrn>")));
        }
    }

    void approvedSaysLinkOtpAndPin()
    {
        const auto video = fill(notice(QStringLiteral("approved"), QStringLiteral("video"), QStringLiteral("hi")));
        QVERIFY(video);
        for (const char *word : {"<link>", "<otp>", "<pin>", "<day>", "<time>"})
            QVERIFY2(video->text.contains(QLatin1String(word)), word);
        const auto window = fill(notice(QStringLiteral("approved"), QStringLiteral("face-to-face"), QStringLiteral("en")));
        QVERIFY(window && !window->text.contains(QLatin1String("<link>")));
    }

    void unknownThingsAreRefused()
    {
        QCOMPARE(fill(notice(QStringLiteral("nonsense"), {}, QStringLiteral("en"))).error().code, mulakat::base::FailureCode::BadInput);
        QVERIFY(!fill(notice(QStringLiteral("../reasons"), {}, QStringLiteral("en"))));
        Notice missing = notice(QStringLiteral("otp"), {}, QStringLiteral("en"));
        missing.words.clear();
        QCOMPARE(fill(missing).error().code, mulakat::base::FailureCode::BadInput);
    }

    void languageFallsBackToEnglish()
    {
        const auto letter = fill(notice(QStringLiteral("otp"), {}, QStringLiteral("ta")));
        QVERIFY(letter);
        QCOMPARE(letter->language, QStringLiteral("en"));
    }

    void wordsCannotSteer()
    {
        Notice hostile = notice(QStringLiteral("registered"), {}, QStringLiteral("en"));
        hostile.words[QStringLiteral("visrn")] = QStringLiteral("1\r\nBcc: x@y.example\u202E{link}");
        const auto letter = fill(hostile);
        QVERIFY(letter);
        QVERIFY(!letter->subject.contains(u'\n') && !letter->subject.contains(u'\r'));
        QVERIFY(!letter->text.contains(QChar(0x202E)));
        QVERIFY(letter->text.contains(QLatin1String("{link}"))); // a word's braces are not filled again
    }

    void reasonsHaveWords()
    {
        QVERIFY(reasonCodes().contains(QStringLiteral("quota")));
        for (const QString &code : reasonCodes()) {
            QVERIFY(!reasonText(code, QStringLiteral("en")).isEmpty());
            QVERIFY(reasonText(code, QStringLiteral("hi")) != reasonText(code, QStringLiteral("en")));
        }
        QCOMPARE(reasonText(QStringLiteral("never-heard-of"), QStringLiteral("en")), reasonText(QStringLiteral("other"), QStringLiteral("en")));
        for (const char *what : {"photo", "id", "residence", "letter"})
            QVERIFY(documentText(QLatin1String(what), QStringLiteral("hi")) != documentText(QLatin1String(what), QStringLiteral("en")));
        // What the desk's lists offer for refusing and calling off.
        for (const char *code : {"details-wrong", "inmate-not-found", "relation", "not-entitled", "quota-used", "no-slot", "order", "prison-closed", "asked",
                                 "inmate-away", "doubled"})
            QVERIFY2(reasonCodes().contains(QLatin1String(code)), code);
        QCOMPARE(dayText(QDate(2026, 12, 1), QStringLiteral("en")), QStringLiteral("Tue 1 Dec 2026"));
    }
};

MULAKAT_TEST(TestTemplates)
#include "test_templates.moc"
