#include "call/framering.h"

#include "call/controlsocket.h"
#include "call/ringlayout.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <new>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mulakat::call {
using base::FailureCode;

namespace {
constexpr int ringSeals = F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL;

base::Failure ringFailure(const char *what)
{
    return base::fail(FailureCode::ProtocolBroken, {{QStringLiteral("ring"), QLatin1String(what)}});
}
} // namespace

class FrameRingWriter::Map
{
public:
    Map(OwnedFd from, void *at, size_t size) : fd(std::move(from)), memory(at), bytes(size) { }
    ~Map() { ::munmap(memory, bytes); }
    RingHeader &header() const { return *static_cast<RingHeader *>(memory); }
    uchar *slot(quint64 sequence) const
    {
        return static_cast<uchar *>(memory) + sizeof(RingHeader) + size_t(sequence % frameRingSlots) * header().slotBytes;
    }
    OwnedFd fd;
    void *memory;
    size_t bytes;
};

FrameRingWriter::FrameRingWriter(std::unique_ptr<Map> map) : m_map(std::move(map)) { }
FrameRingWriter::FrameRingWriter(FrameRingWriter &&) noexcept = default;
FrameRingWriter &FrameRingWriter::operator=(FrameRingWriter &&) noexcept = default;
FrameRingWriter::~FrameRingWriter() = default;

base::Result<FrameRingWriter> FrameRingWriter::make(int maxWidth, int maxHeight)
{
    Q_ASSERT(maxWidth > 0 && maxWidth <= frameRingMaxWidth && maxHeight > 0 && maxHeight <= frameRingMaxHeight);
    const size_t slotBytes = size_t(maxWidth) * size_t(maxHeight) * 4;
    const size_t bytes = sizeof(RingHeader) + slotBytes * frameRingSlots;
    OwnedFd fd(::memfd_create("mulakat-frames", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!fd || ::ftruncate(fd.get(), off_t(bytes)) != 0 || ::fcntl(fd.get(), F_ADD_SEALS, ringSeals) != 0)
        return base::fail(FailureCode::Internal, {{QStringLiteral("errno"), errno}});
    void *memory = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, fd.get(), 0);
    if (memory == MAP_FAILED)
        return base::fail(FailureCode::Internal, {{QStringLiteral("errno"), errno}});
    auto map = std::make_unique<Map>(std::move(fd), memory, bytes);
    auto *header = new (memory) RingHeader;
    header->slotBytes = quint32(slotBytes);
    return FrameRingWriter(std::move(map));
}

int FrameRingWriter::descriptor() const
{
    return m_map->fd.get();
}

bool FrameRingWriter::write(const uchar *rows, int stride, int width, int height)
{
    RingHeader &header = m_map->header();
    const size_t rowBytes = size_t(width) * 4;
    if (width <= 0 || height <= 0 || rowBytes * size_t(height) > header.slotBytes)
        return false;
    const quint64 sequence = header.newest.load(std::memory_order_relaxed) + 1;
    RingSlot &slot = header.slot[sequence % frameRingSlots];
    slot.sequence.store(0, std::memory_order_relaxed); // being written
    std::atomic_thread_fence(std::memory_order_release);
    slot.width.store(quint32(width), std::memory_order_relaxed);
    slot.height.store(quint32(height), std::memory_order_relaxed);
    uchar *to = m_map->slot(sequence);
    for (int row = 0; row < height; ++row)
        std::memcpy(to + size_t(row) * rowBytes, rows + qptrdiff(row) * stride, rowBytes);
    slot.sequence.store(sequence, std::memory_order_release);
    header.newest.store(sequence, std::memory_order_release);
    return true;
}

class FrameRingReader::Map
{
public:
    Map(const void *at, size_t size, size_t slotSize) : memory(at), bytes(size), slotBytes(slotSize) { }
    ~Map() { ::munmap(const_cast<void *>(memory), bytes); }
    const RingHeader &header() const { return *static_cast<const RingHeader *>(memory); }
    const void *memory;
    size_t bytes;
    size_t slotBytes; // as checked at the start; the header's is not looked at again
    quint64 taken = 0;
};

FrameRingReader::FrameRingReader(std::unique_ptr<Map> map) : m_map(std::move(map)) { }
FrameRingReader::FrameRingReader(FrameRingReader &&) noexcept = default;
FrameRingReader &FrameRingReader::operator=(FrameRingReader &&) noexcept = default;
FrameRingReader::~FrameRingReader() = default;

base::Result<FrameRingReader> FrameRingReader::open(int descriptor)
{
    const OwnedFd fd(descriptor);
    struct stat info{};
    const int seals = ::fcntl(fd.get(), F_GET_SEALS);
    if (seals < 0 || (seals & F_SEAL_SHRINK) == 0) // else the writer could cut it and end us with SIGBUS
        return ringFailure("seals");
    constexpr size_t most = sizeof(RingHeader) + size_t(frameRingMaxWidth) * frameRingMaxHeight * 4 * frameRingSlots;
    if (::fstat(fd.get(), &info) != 0 || info.st_size <= off_t(sizeof(RingHeader)) || size_t(info.st_size) > most)
        return ringFailure("size");
    const size_t bytes = size_t(info.st_size);
    void *memory = ::mmap(nullptr, bytes, PROT_READ, MAP_SHARED, fd.get(), 0);
    if (memory == MAP_FAILED)
        return ringFailure("map");
    const auto *header = static_cast<const RingHeader *>(memory);
    const size_t slotBytes = header->slotBytes;
    auto map = std::make_unique<Map>(memory, bytes, slotBytes);
    if (header->magic != ringMagic || header->slots != frameRingSlots
        || sizeof(RingHeader) + slotBytes * frameRingSlots != bytes)
        return ringFailure("header");
    return FrameRingReader(std::move(map));
}

QImage FrameRingReader::takeNewest()
{
    const RingHeader &header = m_map->header();
    const quint64 sequence = header.newest.load(std::memory_order_acquire);
    if (sequence == 0 || sequence == m_map->taken)
        return {};
    const size_t index = size_t(sequence % frameRingSlots);
    const RingSlot &slot = header.slot[index];
    if (slot.sequence.load(std::memory_order_acquire) != sequence)
        return {};
    const quint32 width = slot.width.load(std::memory_order_relaxed);
    const quint32 height = slot.height.load(std::memory_order_relaxed);
    if (width == 0 || height == 0 || width > quint32(frameRingMaxWidth) || height > quint32(frameRingMaxHeight)
        || size_t(width) * height * 4 > m_map->slotBytes)
        return {};
    QImage image(int(width), int(height), QImage::Format_RGB32);
    const auto *from = static_cast<const uchar *>(m_map->memory) + sizeof(RingHeader) + index * m_map->slotBytes;
    for (int row = 0; row < image.height(); ++row)
        std::memcpy(image.scanLine(row), from + size_t(row) * width * 4, size_t(width) * 4);
    std::atomic_thread_fence(std::memory_order_acquire);
    if (slot.sequence.load(std::memory_order_relaxed) != sequence)
        return {}; // overtaken while copying: the next call gets the newer one
    m_map->taken = sequence;
    return image;
}

} // namespace mulakat::call
