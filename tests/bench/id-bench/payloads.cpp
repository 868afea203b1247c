#include "id-bench/parts.h"

#include "identity/aadhaarqr.h"
#include "identity/check.h"
#include "support/mutate.h"
#include "support/secureqr.h"

#include <QDateTime>
#include <QFile>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace mulakat::bench
{

namespace
{
using testing::CardText;

QDateTime now()
{
    return QDateTime(QDate(2026, 12, 2), QTime(6, 0), Qt::UTC);
}

identity::TrustStore trust()
{
    return identity::TrustStore::fromFolder(QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/trust"),
                                            identity::TrustStore::Pins::NotAsked);
}

// Kilobytes of this process that are in memory.
qint64 residentKb()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4;
}

struct Card {
    QByteArray plain; // what was signed, and the signature
    QByteArray packed;
    QByteArray digits;
};

// A payload changed on one of its three levels: the digits, the packed bytes, the signed bytes packed again.
QByteArray hostile(const Card &card, QRandomGenerator &random)
{
    switch (random.bounded(8)) {
    case 0:
        return testing::decimalOf(testing::mutated(card.packed, random));
    case 1:
        return testing::decimalOf(testing::gzipped(testing::mutated(card.plain, random)));
    default:
        return testing::mutatedDigits(card.digits, random);
    }
}

std::vector<Card> cards()
{
    CardText v2;
    v2.version = u"V2"_s;
    v2.extra << u"0005"_s;
    CardText v5;
    v5.version = u"V5"_s;
    v5.extra << u"XXXXXX0005"_s << u"a**@b.in"_s;
    CardText hashed;
    hashed.indicator = "3";
    hashed.hashes = QByteArray(64, '\x5A');
    std::vector<Card> out;
    for (const CardText &text : { CardText(), v2, v5, hashed }) {
        const QByteArray plain = testing::withSignature(testing::signedCardBytes(text), u"test_signer_a"_s);
        const QByteArray packed = testing::gzipped(plain);
        out.push_back({ plain, packed, testing::decimalOf(packed) });
    }
    return out;
}

// Decoding and the signature alone, without the photo.
std::vector<double> decoded(int repeats, int rounds, const QByteArray &digits, const identity::TrustStore &store)
{
    std::vector<double> each;
    for (int i = 0; i <= repeats; ++i) {
        const double began = processorMs();
        for (int n = 0; n < rounds; ++n) {
            const identity::AadhaarQr card = identity::parseAadhaarQr(digits);
            if (!store.verify(card.signedBytes, card.signature, card.made()).valid)
                qFatal("the card is not valid");
        }
        if (i > 0)
            each.push_back((processorMs() - began) / rounds);
    }
    return each;
}

std::vector<double> timed(int repeats, int rounds, const QString &payload, const identity::TrustStore &store)
{
    std::vector<double> each;
    for (int i = 0; i <= repeats; ++i) {
        const double began = processorMs();
        for (int n = 0; n < rounds; ++n)
            (void)identity::checkPayload(payload, store, now());
        if (i > 0)
            each.push_back((processorMs() - began) / rounds);
    }
    return each;
}

QString fixture(const QString &name)
{
    QFile file(QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/payloads/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()) : QString();
}
} // namespace

void benchCheck(int repeats)
{
    const identity::TrustStore store = trust();
    print(
        { { u"bench"_s, u"check"_s },
          { u"scenario"_s, u"decode-verify"_s },
          { u"milliseconds"_s, spread(decoded(repeats, 200, fixture(u"g01_v1_email_mobile.txt"_s).toLatin1(), store)) },
          { u"wanted"_s, 0.3 } });
    for (const QString &card :
         { u"g01_v1_email_mobile.txt"_s, u"g08_v5_masked_two_extra.txt"_s, u"b04_wrong_key.txt"_s })
        print({ { u"bench"_s, u"check"_s },
                { u"scenario"_s, card },
                { u"milliseconds"_s, spread(timed(repeats, 200, fixture(card), store)) },
                { u"wanted"_s, 0.3 } });
    print({ { u"bench"_s, u"check"_s },
            { u"scenario"_s, u"bomb"_s },
            { u"milliseconds"_s, spread(timed(repeats, 20, fixture(u"b10_gzip_bomb.txt"_s), store)) },
            { u"wanted"_s, 50 } });
}

bool benchPayloads(int count, int seed)
{
    const identity::TrustStore store = trust();
    const std::vector<Card> from = cards();
    QRandomGenerator random{ quint32(seed) };
    std::map<QString, int> outcomes;
    std::vector<double> times;
    times.reserve(size_t(count));
    qint64 before = 0;
    for (int i = 0; i < count; ++i) {
        if (i == std::min(2000, count / 2))
            before = residentKb();
        const QString payload = QString::fromLatin1(hostile(from.at(size_t(i) % from.size()), random));
        const double began = processorMs();
        const identity::CheckReport report = identity::checkPayload(payload, store, now());
        times.push_back(processorMs() - began);
        const bool untouched = std::any_of(from.begin(), from.end(),
                                           [&](const Card &card) { return payload == QLatin1String(card.digits); });
        ++outcomes[untouched ? u"unchanged"_s : name(report.outcome)];
    }
    std::sort(times.begin(), times.end());
    QJsonObject all;
    for (const auto &[outcome, number] : outcomes)
        all.insert(outcome, number);
    const int believed = all.value(u"verified"_s).toInt();
    const double p99 = times.at(times.size() * 99 / 100);
    const qint64 grown = residentKb() - before;
    print({ { u"bench"_s, u"payloads"_s },
            { u"scenario"_s, u"mutated"_s },
            { u"payloads"_s, count },
            { u"seed"_s, seed },
            { u"outcomes"_s, all },
            { u"falseVerified"_s, believed },
            { u"p50Ms"_s, times.at(times.size() / 2) },
            { u"p99Ms"_s, p99 },
            { u"maxMs"_s, times.back() },
            { u"memoryGrownKb"_s, grown } });
    return believed == 0 && p99 <= 5 && grown <= 8 * 1024;
}

} // namespace mulakat::bench
