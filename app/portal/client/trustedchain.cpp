#include "portal/client/trustedchain.h"

#include <memory>
#include <openssl/x509_vfy.h>

namespace mulakat::portal::client {

namespace {

struct X509Free {
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(X509_STORE *store) const { X509_STORE_free(store); }
    void operator()(X509_STORE_CTX *context) const { X509_STORE_CTX_free(context); }
    void operator()(STACK_OF(X509) *certificates) const { sk_X509_pop_free(certificates, X509_free); }
};
template <class T>
using Owned = std::unique_ptr<T, X509Free>;

Owned<X509> parsed(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return Owned<X509>(d2i_X509(nullptr, &bytes, long(der.size())));
}

Owned<X509_STORE> storeOf(const QList<QSslCertificate> &anchors)
{
    Owned<X509_STORE> store(X509_STORE_new());
    for (const QSslCertificate &anchor : anchors) {
        const auto certificate = parsed(anchor);
        if (!store || !certificate || X509_STORE_add_cert(store.get(), certificate.get()) != 1)
            return nullptr;
    }
    // A certificate of the list is trusted as it is, also where it is the peer's own and no issuer's.
    X509_STORE_set_flags(store.get(), X509_V_FLAG_PARTIAL_CHAIN);
    return store;
}

} // namespace

bool leadsTo(const QList<QSslCertificate> &chain, const QList<QSslCertificate> &anchors)
{
    if (chain.isEmpty() || anchors.isEmpty())
        return false;
    const auto store = storeOf(anchors);
    const auto leaf = parsed(chain.first());
    const Owned<STACK_OF(X509)> between(sk_X509_new_null());
    const Owned<X509_STORE_CTX> context(X509_STORE_CTX_new());
    if (!store || !leaf || !between || !context)
        return false;
    for (const QSslCertificate &certificate : chain.mid(1)) {
        auto one = parsed(certificate);
        if (!one || sk_X509_push(between.get(), one.get()) == 0)
            return false;
        (void)one.release();
    }
    return X509_STORE_CTX_init(context.get(), store.get(), leaf.get(), between.get()) == 1
        && X509_STORE_CTX_set_default(context.get(), "ssl_server") == 1 && X509_verify_cert(context.get()) == 1;
}

} // namespace mulakat::portal::client
