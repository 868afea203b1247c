#include "identity/truststore.h"

namespace mulakat::identity
{

const QList<Pin> &shippedPins()
{
    static const QList<Pin> pins{
        { "uidai_offline_publickey_2026.cer", "DS Unique Identification Authority of India 06", "2026-02-03T09:56:12Z",
          "2029-02-03T17:28:36Z", "e0304b9e61ee3640ecddae2db4b617f2e2678f57dbc2826c2f86ac5c04f277df", true },
        { "uidai_offline_publickey_17022026.cer", "DS Unique Identification Authority of India 05",
          "2024-02-21T12:23:19Z", "2026-02-16T22:27:40Z",
          "00573c692cf04fbee113ae5fd52f2a654d361bf8ee4d06c46008906b36df8169", true },
        { "uidai_offline_publickey_26022021.cer", "DS UNIQUE IDENTIFICATION AUTHORITY OF INDIA 05",
          "2021-02-26T11:54:24Z", "2024-02-27T00:27:11Z",
          "e0f0f869d32efc7e80fae2223717a56dcf8b616f820b542a49e5bd5abf1c0f7d", true },
        { "uidai_offline_publickey_29032019.cer", "DS UNIQUE IDENTIFICATION AUTHORITY OF INDIA 04",
          "2019-03-15T08:44:41Z", "2021-02-28T17:34:36Z",
          "e0f5596d2c48e19f9cc184bccde7129e2d8987f905c73b87d1851c35c622d852", true },
        { "uidai_offline_publickey_26022019.cer", "DS UNIQUE IDENTIFICATION AUTHORITY OF INDIA 03",
          "2017-04-27T05:33:01Z", "2019-04-09T21:19:05Z",
          "35575c63c72106e803511004f94bfda54952b2cf2184c3ce1aad61f1964c58d0", true },
        { "uidai_12_06_18_cer.cer", "DS UNIQUE IDENTIFICATION AUTHORITY OF INDIA 7", "2018-06-08T13:59:01Z",
          "2021-06-07T13:59:01Z", "49e298532243ce28e2633a7e4f403d9ca78cbfda8b3bbde70324837273ba4d31", true },
        { "uidai_prod_cdup.cer", "DS UNIQUE IDENTIFICATION AUTHORITY OF INDIA 4", "2017-06-08T10:46:26Z",
          "2020-06-07T10:46:26Z", "fcf31a3f89211615ebd5d449ac33d8d381f654d2e2d15037d5cc8d4aeb72f836", true },
        { "uidai_auth_sign_prod_2023.cer", "DS UIDAI 01", "2020-05-27T05:03:05Z", "2023-05-27T05:03:05Z",
          "7f7217582a4d7d711c4ca4168eb222573bdf084a7aded8f8d0c85c47a545923b", false },
        { "uidai_auth_sign_prod_2026.cer", "UIDAI", "2023-04-28T09:40:46Z", "2026-04-28T09:40:46Z",
          "be774abf3de06e5cfba682d3e06d000d95ff6cc3ce72b39c18a19fe57dc817fd", false },
    };
    return pins;
}

const Pin *pinFor(const QByteArray &sha256Hex)
{
    for (const Pin &pin : shippedPins()) {
        if (sha256Hex == pin.sha256)
            return &pin;
    }
    return nullptr;
}

} // namespace mulakat::identity
