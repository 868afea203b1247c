#include "identity/truststore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
constexpr qint64 maxFile = 64 * 1024;
constexpr int maxCertificates = 64;

struct X509Free {
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
using X509Ptr = std::unique_ptr<X509, X509Free>;

struct BnFree {
    void operator()(BIGNUM *number) const { BN_free(number); }
};

// Tolerant on purpose: one of UIDAI's own certificates spells out a default that strict parsers refuse.
std::vector<X509Ptr> certificatesIn(const QByteArray &bytes)
{
    std::vector<X509Ptr> found;
    const std::unique_ptr<BIO, int (*)(BIO *)> bio(BIO_new_mem_buf(bytes.constData(), int(bytes.size())), BIO_free);
    while (X509 *one = bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr)
        found.emplace_back(one);
    if (found.empty()) {
        const auto *at = reinterpret_cast<const unsigned char *>(bytes.constData());
        if (X509 *one = d2i_X509(nullptr, &at, long(bytes.size())))
            found.emplace_back(one);
    }
    ERR_clear_error(); // the last read of a PEM file always leaves "no start line"
    return found;
}

QByteArray fingerprint(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate, &der);
    if (size <= 0)
        return {};
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

QString commonName(X509 *certificate)
{
    X509_NAME *subject = X509_get_subject_name(certificate);
    const int at = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
    if (at < 0)
        return {};
    unsigned char *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at)));
    if (size < 0)
        return {};
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(utf8), size);
    OPENSSL_free(utf8);
    return text;
}

bool isUsableKey(EVP_PKEY *key)
{
    if (!key || EVP_PKEY_get_base_id(key) != EVP_PKEY_RSA || EVP_PKEY_get_bits(key) != 2048)
        return false;
    BIGNUM *raw = nullptr;
    if (EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_E, &raw) != 1)
        return false;
    const std::unique_ptr<BIGNUM, BnFree> exponent(raw);
    return BN_is_odd(raw) && (BN_num_bits(raw) > 16) && BN_num_bits(raw) <= 64;
}

bool verifies(EVP_PKEY *key, const QByteArray &data, const QByteArray &signature)
{
    const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_PKEY_CTX *padding = nullptr;
    const bool good = context && EVP_DigestVerifyInit(context.get(), &padding, EVP_sha256(), nullptr, key) == 1
        && EVP_PKEY_CTX_set_rsa_padding(padding, RSA_PKCS1_PADDING) == 1
        && EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(signature.constData()),
                            size_t(signature.size()), reinterpret_cast<const unsigned char *>(data.constData()),
                            size_t(data.size()))
            == 1;
    ERR_clear_error();
    return good;
}
QList<QByteArray> forcedIn(const QDir &dir)
{
    QList<QByteArray> out;
    QFile file(dir.filePath(forcedFile()));
    if (!file.open(QIODevice::ReadOnly))
        return out;
    for (const QByteArray &line : file.read(maxFile).split('\n'))
        out << QJsonDocument::fromJson(line).object().value(u"sha256"_s).toString().toLatin1();
    out.removeAll(QByteArray());
    return out;
}
} // namespace

QString forcedFile()
{
    return u"forced.jsonl"_s;
}

TrustStore TrustStore::fromFolder(const QString &folder, Pins pins)
{
    TrustStore store;
    const QDir dir(folder);
    if (folder.isEmpty() || !dir.exists())
        return store;
    const QList<QByteArray> forced = forcedIn(dir);
    for (const QFileInfo &info : dir.entryInfoList({ u"*.pem"_s, u"*.crt"_s, u"*.cer"_s }, QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (info.size() <= maxFile && file.open(QIODevice::ReadOnly))
            store.add(info.fileName(), file.read(maxFile), pins, forced);
    }
    return store;
}

int TrustStore::add(const QString &file, const QByteArray &bytes, Pins pins, const QList<QByteArray> &also)
{
    int taken = 0;
    for (const X509Ptr &x509 : certificatesIn(bytes)) {
        const Certificate certificate{ file, commonName(x509.get()), fingerprint(x509.get()),
                                       timeOf(X509_get0_notBefore(x509.get())),
                                       timeOf(X509_get0_notAfter(x509.get())) };
        const Pin *pin = pinFor(certificate.sha256);
        const std::shared_ptr<EVP_PKEY> key(X509_get_pubkey(x509.get()), EVP_PKEY_free);
        const bool pinned = pins == Pins::NotAsked || (pin && pin->signsCodes) || also.contains(certificate.sha256);
        if (!pinned || !isUsableKey(key.get()) || m_certificates.size() >= maxCertificates)
            continue;
        m_certificates << certificate;
        m_keys << key;
        ++taken;
    }
    return taken;
}

SignatureCheck TrustStore::verify(const QByteArray &signedBytes, const QByteArray &signature,
                                  const QDateTime &made) const
{
    SignatureCheck found;
    for (qsizetype i = 0; i < m_keys.size(); ++i) {
        if (!verifies(static_cast<EVP_PKEY *>(m_keys.at(i).get()), signedBytes, signature))
            continue;
        const Certificate &certificate = m_certificates.at(i);
        if (isWithinValidity(certificate, made))
            return { true, certificate };
        if (!found.valid)
            found = { true, certificate };
    }
    return found;
}

std::optional<qint64> TrustStore::daysLeft(const QDateTime &now) const
{
    std::optional<qint64> days;
    for (const Certificate &certificate : m_certificates)
        days = std::max(days.value_or(std::numeric_limits<qint64>::min()), now.daysTo(certificate.until));
    return days;
}

bool isWithinValidity(const Certificate &certificate, const QDateTime &made)
{
    return made.isValid() && certificate.from.isValid() && certificate.until.isValid()
        && made >= certificate.from.addDays(-1) && made <= certificate.until.addDays(1);
}

} // namespace mulakat::identity
