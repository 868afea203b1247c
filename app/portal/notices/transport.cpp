#include "portal/notices/transport.h"

#include "portal/notices/httptransport.h"
#include "portal/notices/smtptransport.h"
#include "portal/notices/stdouttransport.h"

namespace mulakat::portal::notices {

base::Result<std::unique_ptr<Transport>> makeTransport(const QString &address)
{
    if (address == QLatin1String("stdout"))
        return std::unique_ptr<Transport>(std::make_unique<StdoutTransport>());
    if (address.startsWith(QLatin1String("https:")) || address.startsWith(QLatin1String("http:"))) {
        auto gateway = SmsGateway::fromAddress(address);
        return gateway ? base::Result<std::unique_ptr<Transport>>(std::make_unique<HttpTransport>(std::move(*gateway))) : gateway.error();
    }
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != QLatin1String("smtp") && url.scheme() != QLatin1String("smtps")))
        return base::fail(base::FailureCode::BadInput, {{QStringLiteral("field"), QStringLiteral("notices")}});
    auto options = SmtpTransport::optionsFrom(url);
    if (!options)
        return options.error();
    return std::unique_ptr<Transport>(std::make_unique<SmtpTransport>(*options));
}

} // namespace mulakat::portal::notices
