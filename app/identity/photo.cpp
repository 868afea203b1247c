#include "identity/photo.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <openjpeg.h>

namespace mulakat::identity
{

namespace
{
constexpr OPJ_UINT32 maxSide = 512;
constexpr quint64 maxTiles = 4;
constexpr OPJ_UINT32 maxLayers = 16;
constexpr qsizetype maxBytes = 64 * 1024;

quint32 number32(const QByteArray &bytes, qsizetype at)
{
    quint32 value = 0;
    for (int i = 0; i < 4; ++i)
        value = value << 8 | uchar(bytes.at(at + i));
    return value;
}

// The size marker, which comes first, before the decoder sees it: it makes room for every tile that is announced,
// before anybody can ask it how many those are.
bool isModest(const QByteArray &bytes)
{
    constexpr qsizetype sizes = 8; // behind FF4F FF51, the marker's length and its profile
    if (bytes.size() < 64 || !bytes.startsWith("\xFF\x4F\xFF\x51"))
        return false;
    quint32 word[8]; // end of the picture, its start, size of a tile, where tiles start; each x and y
    for (int i = 0; i < 8; ++i)
        word[i] = number32(bytes, sizes + 4 * i);
    quint64 tiles = 1;
    for (int axis = 0; axis < 2; ++axis) {
        const quint32 end = word[axis];
        const quint32 start = word[2 + axis];
        const quint32 tile = word[4 + axis];
        const quint32 tileStart = word[6 + axis];
        if (end <= start || end - start > maxSide || tile == 0 || tileStart > start)
            return false;
        tiles *= (quint64(end) - tileStart + tile - 1) / tile;
    }
    return tiles <= maxTiles;
}

struct Source {
    const QByteArray *bytes;
    qsizetype at = 0;
};

OPJ_SIZE_T readSource(void *into, OPJ_SIZE_T wanted, void *user)
{
    auto *source = static_cast<Source *>(user);
    const auto left = source->bytes->size() - source->at;
    if (left <= 0)
        return OPJ_SIZE_T(-1);
    const auto count = std::min(qsizetype(wanted), left);
    std::memcpy(into, source->bytes->constData() + source->at, size_t(count));
    source->at += count;
    return OPJ_SIZE_T(count);
}

OPJ_OFF_T skipSource(OPJ_OFF_T count, void *user)
{
    auto *source = static_cast<Source *>(user);
    const auto to = std::clamp<OPJ_OFF_T>(source->at + count, 0, source->bytes->size());
    const auto moved = to - source->at;
    source->at = qsizetype(to);
    return moved;
}

OPJ_BOOL seekSource(OPJ_OFF_T to, void *user)
{
    auto *source = static_cast<Source *>(user);
    if (to < 0 || to > source->bytes->size())
        return OPJ_FALSE;
    source->at = qsizetype(to);
    return OPJ_TRUE;
}

using Stream = std::unique_ptr<opj_stream_t, void (*)(opj_stream_t *)>;
using Codec = std::unique_ptr<opj_codec_t, void (*)(opj_codec_t *)>;
using Picture = std::unique_ptr<opj_image_t, void (*)(opj_image_t *)>;

bool isAcceptable(const opj_image_t &image)
{
    if (image.numcomps != 1 && image.numcomps != 3)
        return false;
    const auto &first = image.comps[0];
    for (OPJ_UINT32 i = 0; i < image.numcomps; ++i) {
        const auto &c = image.comps[i];
        if (c.w == 0 || c.h == 0 || c.w > maxSide || c.h > maxSide || c.prec != 8 || c.sgnd || c.dx != 1 || c.dy != 1
            || c.w != first.w || c.h != first.h)
            return false;
    }
    return image.x1 - image.x0 <= maxSide && image.y1 - image.y0 <= maxSide;
}

// A card's photo has few layers: more of them only cost time.
bool isSimple(opj_codec_t *codec)
{
    opj_codestream_info_v2_t *info = opj_get_cstr_info(codec);
    if (!info)
        return false;
    const bool simple = info->m_default_tile_info.numlayers <= maxLayers;
    opj_destroy_cstr_info(&info);
    return simple;
}

QImage toImage(const opj_image_t &image)
{
    const int width = int(image.comps[0].w);
    const int height = int(image.comps[0].h);
    QImage out(width, height, QImage::Format_RGB32);
    const auto value
        = [&](OPJ_UINT32 component, int at) { return std::clamp(image.comps[component].data[at], 0, 255); };
    const OPJ_UINT32 step = image.numcomps == 3 ? 1 : 0;
    for (int y = 0; y < height; ++y) {
        auto *line = reinterpret_cast<QRgb *>(out.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const int at = y * width + x;
            line[x] = qRgb(value(0, at), value(step, at), value(2 * step, at));
        }
    }
    return out;
}
} // namespace

QImage decodePhoto(const QByteArray &codestream)
{
    if (codestream.size() > maxBytes || !isModest(codestream))
        return {};
    Source source{ &codestream };
    const Stream stream(opj_stream_create(4096, OPJ_TRUE), opj_stream_destroy);
    const Codec codec(opj_create_decompress(OPJ_CODEC_J2K), opj_destroy_codec);
    if (!stream || !codec)
        return {};
    opj_stream_set_user_data(stream.get(), &source, nullptr);
    opj_stream_set_user_data_length(stream.get(), OPJ_UINT64(codestream.size()));
    opj_stream_set_read_function(stream.get(), readSource);
    opj_stream_set_skip_function(stream.get(), skipSource);
    opj_stream_set_seek_function(stream.get(), seekSource);
    opj_dparameters_t parameters{};
    opj_set_default_decoder_parameters(&parameters);
    if (!opj_setup_decoder(codec.get(), &parameters))
        return {};
    opj_image_t *raw = nullptr;
    const bool header = opj_read_header(stream.get(), codec.get(), &raw);
    const Picture picture(raw, opj_image_destroy);
    if (!header || !picture || !isAcceptable(*picture) || !isSimple(codec.get())
        || !opj_decode(codec.get(), stream.get(), picture.get()))
        return {};
    const bool decoded = isAcceptable(*picture)
        && std::all_of(picture->comps, picture->comps + picture->numcomps, [](const auto &c) { return c.data; });
    return decoded ? toImage(*picture) : QImage();
}

} // namespace mulakat::identity
