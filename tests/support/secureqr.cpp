#include "support/secureqr.h"

#include <QFile>
#include <memory>
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <zlib.h>

using namespace Qt::StringLiterals;

namespace mulakat::testing
{

namespace
{
QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(MULAKAT_SOURCE_DIR "/tests/data/aadhaar/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no test data %s", qPrintable(file.fileName()));
    return file.readAll();
}

Bytef *zbytes(const QByteArray &bytes)
{
    return reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
}

QByteArray packed(const QByteArray &plain, int windowBits)
{
    z_stream stream{};
    if (deflateInit2(&stream, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("zlib");
    QByteArray out(qsizetype(deflateBound(&stream, uLong(plain.size())) + 64), Qt::Uninitialized);
    stream.next_in = zbytes(plain);
    stream.avail_in = uInt(plain.size());
    stream.next_out = zbytes(out);
    stream.avail_out = uInt(out.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
        qFatal("zlib");
    out.resize(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}
} // namespace

QByteArray gzipped(const QByteArray &plain)
{
    QByteArray out = packed(plain, 15 + 16);
    out[9] = 0; // the cards' header names no operating system
    return out;
}

QByteArray zlibbed(const QByteArray &plain)
{
    return packed(plain, 15);
}

QByteArray decimalOf(const QByteArray &bytes)
{
    const std::unique_ptr<BIGNUM, void (*)(BIGNUM *)> number(
        BN_bin2bn(reinterpret_cast<const unsigned char *>(bytes.constData()), int(bytes.size()), nullptr), BN_free);
    char *text = BN_bn2dec(number.get());
    const QByteArray out(text);
    OPENSSL_free(text);
    return out;
}

QByteArray bytesOfDecimal(const QByteArray &digits)
{
    BIGNUM *raw = nullptr;
    BN_dec2bn(&raw, digits.constData());
    const std::unique_ptr<BIGNUM, void (*)(BIGNUM *)> number(raw, BN_free);
    QByteArray out(BN_num_bytes(raw), '\0');
    BN_bn2bin(raw, reinterpret_cast<unsigned char *>(out.data()));
    return out;
}

QByteArray fixturePhoto()
{
    const QByteArray bytes = bytesOfDecimal(dataFile(u"payloads/g04_v1_no_contact_yob_only.txt"_s).trimmed());
    QByteArray plain(8192, '\0');
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    stream.next_in = zbytes(bytes);
    stream.avail_in = uInt(bytes.size());
    stream.next_out = zbytes(plain);
    stream.avail_out = uInt(plain.size());
    inflate(&stream, Z_FINISH);
    plain.resize(qsizetype(stream.total_out));
    inflateEnd(&stream);
    plain.chop(256); // that card has no hashes: its photo ends where the signature begins
    return plain.mid(plain.indexOf(QByteArray("\xFF\x4F\xFF\x51", 4)));
}

QByteArray signedCardBytes(const CardText &card)
{
    QStringList texts;
    if (!card.version.isEmpty())
        texts << card.version;
    texts << QString::fromLatin1(card.indicator) << card.last4 + card.made << card.name << card.birth << card.gender
          << u"C/O: Test"_s << u"Pune"_s << QString() << u"Flat 12"_s << u"Karvenagar"_s << u"411052"_s
          << u"Karvenagar"_s << u"Maharashtra"_s << u"Test Lane 4"_s << u"Haveli"_s << u"Pune City"_s;
    texts << card.extra;
    QByteArray out;
    for (const QString &text : texts)
        out += text.toLatin1() + '\xFF';
    if (card.withPhoto)
        out += card.photo.isEmpty() ? fixturePhoto() : card.photo;
    return out + card.hashes;
}

QByteArray withSignature(const QByteArray &signedBytes, const QString &signer)
{
    const QByteArray pem = dataFile(u"keys/%1.key.pem"_s.arg(signer));
    const std::unique_ptr<BIO, int (*)(BIO *)> bio(BIO_new_mem_buf(pem.constData(), int(pem.size())), BIO_free);
    const std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY *)> key(
        PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
    const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    size_t size = 256;
    QByteArray signature(qsizetype(size), '\0');
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1
        || EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                          reinterpret_cast<const unsigned char *>(signedBytes.constData()), size_t(signedBytes.size()))
            != 1)
        qFatal("cannot sign with %s", qPrintable(signer));
    return signedBytes + signature;
}

QByteArray makeSecureQr(const CardText &card, const QString &signer)
{
    return decimalOf(gzipped(withSignature(signedCardBytes(card), signer)));
}

} // namespace mulakat::testing
