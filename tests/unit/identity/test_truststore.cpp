#include "identity/aadhaarqr.h"
#include "identityhelp.h"
#include "support/secureqr.h"
#include "support/testrunner.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

using namespace Qt::StringLiterals;
using namespace mulakat::identity;
using namespace mulakat::testing;

namespace
{
using Key = std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY *)>;

Key signerKey()
{
    const QByteArray pem = aadhaarFile(u"keys/test_signer_a.key.pem"_s);
    BIO *bio = BIO_new_mem_buf(pem.constData(), int(pem.size()));
    Key key(PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr), EVP_PKEY_free);
    BIO_free(bio);
    return key;
}

// The signer's own modulus with another exponent: with 1 every text is its own signature.
Key withExponent(unsigned long exponent)
{
    BIGNUM *n = nullptr;
    EVP_PKEY_get_bn_param(signerKey().get(), OSSL_PKEY_PARAM_RSA_N, &n);
    BIGNUM *e = BN_new();
    BN_set_word(e, exponent);
    OSSL_PARAM_BLD *build = OSSL_PARAM_BLD_new();
    OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_N, n);
    OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_E, e);
    OSSL_PARAM *parameters = OSSL_PARAM_BLD_to_param(build);
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr);
    EVP_PKEY *key = nullptr;
    EVP_PKEY_fromdata_init(context);
    EVP_PKEY_fromdata(context, &key, EVP_PKEY_PUBLIC_KEY, parameters);
    EVP_PKEY_CTX_free(context);
    OSSL_PARAM_free(parameters);
    OSSL_PARAM_BLD_free(build);
    BN_free(n);
    BN_free(e);
    return Key(key, EVP_PKEY_free);
}

QByteArray certificateOf(EVP_PKEY *key)
{
    X509 *x509 = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(x509), 1);
    X509_gmtime_adj(X509_getm_notBefore(x509), -86400L * 3650);
    X509_gmtime_adj(X509_getm_notAfter(x509), 86400L * 3650);
    X509_set_pubkey(x509, key);
    X509_sign(x509, signerKey().get(), EVP_sha256());
    unsigned char *der = nullptr;
    const int size = i2d_X509(x509, &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    X509_free(x509);
    return bytes;
}

QByteArray signedWith(const EVP_MD *digest, const QByteArray &text)
{
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    size_t size = 256;
    QByteArray signature(qsizetype(size), '\0');
    EVP_DigestSignInit(context, nullptr, digest, nullptr, signerKey().get());
    EVP_DigestSign(context, reinterpret_cast<unsigned char *>(signature.data()), &size,
                   reinterpret_cast<const unsigned char *>(text.constData()), size_t(text.size()));
    EVP_MD_CTX_free(context);
    return text + signature;
}

int taken(EVP_PKEY *key)
{
    TrustStore store;
    return key ? store.add(u"x.cer"_s, certificateOf(key), TrustStore::Pins::NotAsked) : -1;
}
} // namespace

// Which certificates and signatures count.
class TrustStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysThatAreTaken()
    {
        QCOMPARE(taken(signerKey().get()), 1);
        QCOMPARE(taken(withExponent(65537).get()), 1);
        QCOMPARE(taken(withExponent(3).get()), 0);
        QCOMPARE(taken(withExponent(1).get()), 0);
        const Key small(EVP_RSA_gen(1024), EVP_PKEY_free);
        QCOMPARE(taken(small.get()), 0);
        const Key curve(EVP_EC_gen("P-256"), EVP_PKEY_free);
        QCOMPARE(taken(curve.get()), 0);
    }
    void onlySha256()
    {
        const QByteArray text = signedCardBytes({});
        QCOMPARE(checkDigits(decimalOf(gzipped(signedWith(EVP_sha256(), text)))).outcome, Outcome::Verified);
        for (const EVP_MD *digest : { EVP_sha1(), EVP_sha512() }) {
            const CheckReport report = checkDigits(decimalOf(gzipped(signedWith(digest, text))));
            QCOMPARE(report.signature, Signature::Invalid);
            QCOMPARE(report.outcome, Outcome::Rejected);
        }
    }
    void partsOfTwoCards()
    {
        CardText other;
        other.name = u"Sunita Devi"_s;
        other.photo = fixturePhoto().chopped(2) + QByteArray("\0\xFF\xD9", 3);
        const QByteArray one = withSignature(signedCardBytes({}), u"test_signer_a"_s);
        const QByteArray two = withSignature(signedCardBytes(other), u"test_signer_a"_s);
        // fields of one with the signature of the other, and with its photo
        QCOMPARE(checkDigits(decimalOf(gzipped(one.chopped(256) + two.right(256)))).outcome, Outcome::Rejected);
        CardText swapped;
        swapped.photo = other.photo;
        QCOMPARE(checkDigits(decimalOf(gzipped(signedCardBytes(swapped) + one.right(256)))).outcome, Outcome::Rejected);
    }
    void folderWithOtherFiles()
    {
        const QTemporaryDir folder;
        const auto put = [&](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        put(u"a.cer"_s, certificateOf(signerKey().get()));
        put(u"b.pem"_s, "no certificate");
        put(u"c.cer"_s, certificateOf(withExponent(1).get()));
        put(u"d.txt"_s, aadhaarFile(u"trust/test_signer_old.cert.pem"_s));
        put(u"e.pem"_s, QByteArray(100'000, 'x'));
        put(u"f.crt"_s,
            aadhaarFile(u"trust/test_signer_a.cert.pem"_s) + aadhaarFile(u"trust/test_signer_old.cert.pem"_s));
        const auto store = TrustStore::fromFolder(folder.path(), TrustStore::Pins::NotAsked);
        QCOMPARE(store.certificates().size(), 3);
        QVERIFY(TrustStore::fromFolder(folder.path(), TrustStore::Pins::Asked).isEmpty());
        QVERIFY(TrustStore::fromFolder(folder.filePath(u"none"_s), TrustStore::Pins::NotAsked).isEmpty());
    }
};
MULAKAT_TEST(TrustStoreTest)
#include "test_truststore.moc"
