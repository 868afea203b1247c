#include "support/testrunner.h"
#include "ui/voice/chime.h"
#include "ui/voice/effectsound.h"
#include "ui/voice/recordedsound.h"
#include "ui/voice/voice.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace mulakat::ui::voice;
using namespace Qt::StringLiterals;

class TestVoice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void languagesSayTheSame();
    void everySentenceWasSpoken();
    void numbersAreJoined();
    void missingClipRings();
    void replaysInTheLanguageOfNow();
    void chimeIsASound();
    void worksWithoutALoudspeaker();
    void linesHaveNoMarkup();

private:
    static QStringList names(const QStringList &files)
    {
        QStringList names;
        for (const QString &file : files)
            names << QFileInfo(file).fileName().chopped(4);
        return names;
    }
    const QString folder = QString::fromUtf8(MULAKAT_VOICES);
};

void TestVoice::languagesSayTheSame()
{
    QVERIFY(Phrases::languages().contains(u"hi"_s));
    const Phrases english = Phrases::of(u"en"_s);
    static const QRegularExpression place(u"%[1-9]"_s);
    QVERIFY(english.keys().size() > 60);
    for (const QString &code : Phrases::languages()) {
        const Phrases other = Phrases::of(code);
        QCOMPARE(other.language(), code);
        for (const QString &key : english.keys()) {
            QVERIFY2(other.has(key), qPrintable(code + u": "_s + key));
            QCOMPARE(other.pattern(key).count(place), english.pattern(key).count(place));
            if (code == u"hi"_s && !key.startsWith(u"voice"_s) && key != u"speed"_s && key != u"word.date"_s)
                QVERIFY2(other.pattern(key) != english.pattern(key), qPrintable(key));
        }
        QCOMPARE(other.keys().size(), english.keys().size());
    }
}

void TestVoice::everySentenceWasSpoken()
{
    for (const QString &code : Phrases::languages()) {
        const Phrases phrases = Phrases::of(code);
        for (const QString &key : phrases.keys()) {
            if (!key.startsWith(u"say."_s))
                continue;
            const auto places = phrases.pattern(key).count(QLatin1Char('%'));
            const QStringList words = QStringList{u"number.2"_s, u"number.31"_s, u"month.12"_s}.mid(0, places);
            for (const QString &clip : clipsOf({key, words, false}, phrases.pattern(key))) {
                const QFileInfo file(folder + u'/' + code + u'/' + clip + u".wav"_s);
                QVERIFY2(file.size() > 2000, qPrintable(file.filePath()));
            }
        }
        for (int number = 0; number <= 99; ++number)
            QVERIFY2(QFile::exists(folder + u'/' + code + u'/' + numberClip(number) + u".wav"_s), qPrintable(numberClip(number)));
    }
}

void TestVoice::numbersAreJoined()
{
    RecordedSound sound;
    Voice voice(sound, folder);
    voice.say({u"say.left.minutes"_s, {u"number.6"_s}, false});
    QCOMPARE(names(sound.played().last()), (QStringList{u"number.6"_s, u"say.left.minutes.1"_s}));
    voice.say({u"say.goodbye.next"_s, {u"weekday.1"_s, u"number.7"_s, u"month.12"_s}, false});
    QCOMPARE(names(sound.played().last()),
             (QStringList{u"say.goodbye.next.0"_s, u"weekday.1"_s, u"number.7"_s, u"month.12"_s, u"say.goodbye.next.3"_s}));
    voice.say({u"say.warning.120"_s, {}, true});
    QCOMPARE(names(sound.played().last()), (QStringList{u"chime"_s, u"say.warning.120"_s}));
    QCOMPARE(numberClip(47), u"number.45"_s);
    QCOMPARE(numberClip(33), u"number.31"_s);
    QCOMPARE(numberClip(400), u"number.60"_s);
    QCOMPARE(numberClip(-4), u"number.0"_s);
    QCOMPARE(Phrases::of(u"hi"_s).text(u"say.left.minutes"_s, {u"number.6"_s}), u"6 मिनट बाकी हैं।"_s);
}

void TestVoice::missingClipRings()
{
    RecordedSound sound;
    Voice voice(sound, u"/nonexistent"_s);
    QSignalSpy speaking(&voice, &Voice::speakingChanged);
    voice.say({u"say.start"_s, {}, false});
    QCOMPARE(names(sound.played().last()), QStringList{u"chime"_s});
    QVERIFY(voice.isSpeaking());
    QTRY_VERIFY(!voice.isSpeaking());
    QCOMPARE(speaking.size(), 2);
    voice.say({u"say.nobody.wrote.this"_s, {}, true});
    QCOMPARE(names(sound.played().last()), QStringList{u"chime"_s});
}

void TestVoice::replaysInTheLanguageOfNow()
{
    RecordedSound sound;
    Voice voice(sound, folder);
    voice.replay();
    QVERIFY(sound.played().isEmpty());
    voice.say({u"say.warning.30"_s, {}, true});
    voice.setLanguage(u"hi"_s);
    voice.replay();
    QCOMPARE(sound.played().size(), 2);
    QCOMPARE(names(sound.played().last()), QStringList{u"say.warning.30"_s});
    QVERIFY(sound.played().last().first().contains(u"/hi/"_s));
    voice.setLanguage(u"xx"_s); // no such language: English words and voice
    voice.replay();
    QVERIFY(sound.played().last().first().contains(u"/en/"_s));
}

void TestVoice::chimeIsASound()
{
    const QByteArray wave = chimeWave();
    QVERIFY(wave.startsWith("RIFF"));
    QCOMPARE(wave.mid(8, 4), QByteArray("WAVE"));
    const auto *samples = reinterpret_cast<const qint16 *>(wave.constData() + 44);
    int loudest = 0;
    for (qsizetype i = 0; i < (wave.size() - 44) / 2; ++i)
        loudest = std::max(loudest, std::abs(int(samples[i])));
    QVERIFY(loudest > 5000 && loudest < 20'000);
    QCOMPARE(samples[0], qint16(0)); // no click
}

// This machine has no sound device, or has one: in both cases every sentence comes to an end, and nothing waits for it.
void TestVoice::worksWithoutALoudspeaker()
{
    EffectSound sound;
    Voice voice(sound, folder);
    QElapsedTimer timer;
    timer.start();
    voice.say({u"say.left.minutes"_s, {u"number.6"_s}, true});
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    QTRY_VERIFY_WITH_TIMEOUT(!voice.isSpeaking(), 20'000);
    voice.say({u"say.start"_s, {}, false});
    voice.say({u"say.paused"_s, {}, false}); // instead of it
    voice.hush();
    QVERIFY(!voice.isSpeaking());
    voice.chime();
    QTRY_VERIFY_WITH_TIMEOUT(!voice.isSpeaking(), 10'000);
}

void TestVoice::linesHaveNoMarkup()
{
    for (const QString &code : Phrases::languages()) {
        const Phrases phrases = Phrases::of(code);
        for (const QString &key : phrases.keys()) {
            const QString text = phrases.pattern(key);
            QVERIFY2(!text.contains(u'<') && !text.contains(u';') && !text.contains(u'"') && !text.contains(u'['), qPrintable(key));
            QVERIFY(!text.isEmpty() && text == text.trimmed());
        }
    }
}

MULAKAT_TEST(TestVoice)
#include "test_voice.moc"
