using System;
using System.Runtime.InteropServices;

namespace ConvGen.Tests;

/// <summary>
/// Memory between two pages that fault on any access: what reads or writes one byte before its start or past its end ends
/// the test run.
/// </summary>
internal sealed unsafe partial class GuardedMemory : IDisposable
{
    private const int NoAccess = 0;
    private const int ReadWrite = 3;
    private const int MapPrivate = 2;
    private const uint MemoryReserveCommit = 0x3000;
    private const uint MemoryRelease = 0x8000;
    private const uint PageNoAccess = 0x01;
    private const uint PageReadWrite = 0x04;

    private readonly nuint _length;
    private readonly nuint _page;
    private readonly byte* _start;

    public GuardedMemory(int bytes)
    {
        _page = (nuint)Environment.SystemPageSize;
        _length = ((nuint)bytes + _page - 1) / _page * _page;
        _start = Reserve(_length + (2 * _page)) + _page;
        Open(_start, _length);
    }

    /// <summary>The first elements: the page before them faults.</summary>
    public Span<T> AtStart<T>(int count)
        where T : unmanaged =>
        new(Checked(_start, count * sizeof(T)), count);

    /// <summary>The last elements: the page after them faults.</summary>
    public Span<T> AtEnd<T>(int count)
        where T : unmanaged =>
        new(Checked(_start + _length - (count * sizeof(T)), count * sizeof(T)), count);

    public void Dispose()
    {
        if (OperatingSystem.IsWindows())
        {
            VirtualFree(_start - _page, 0, MemoryRelease);
        }
        else
        {
            Unmap(_start - _page, _length + (2 * _page));
        }
    }

    private static byte* Reserve(nuint length)
    {
        if (OperatingSystem.IsWindows())
        {
            byte* reserved = VirtualAlloc(null, length, MemoryReserveCommit, PageNoAccess);
            return reserved != null ? reserved : throw new OutOfMemoryException();
        }

        int anonymous = OperatingSystem.IsLinux() ? 0x20 : 0x1000;
        byte* mapped = Map(null, length, NoAccess, MapPrivate | anonymous, -1, 0);
        return (nint)mapped != -1 ? mapped : throw new OutOfMemoryException();
    }

    private static void Open(byte* start, nuint length)
    {
        bool isOpen = OperatingSystem.IsWindows()
            ? VirtualProtect(start, length, PageReadWrite, out uint _)
            : Protect(start, length, ReadWrite) == 0;
        if (!isOpen)
        {
            throw new InvalidOperationException("The pages between the guards cannot be opened.");
        }
    }

    private byte* Checked(byte* address, int bytes) =>
        (nuint)bytes <= _length ? address : throw new ArgumentOutOfRangeException(nameof(bytes));

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial byte* Map(byte* address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(byte* address, nuint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(byte* address, nuint length);

    [LibraryImport("kernel32")]
    private static partial byte* VirtualAlloc(byte* address, nuint length, uint type, uint protection);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool VirtualProtect(byte* address, nuint length, uint protection, out uint previous);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool VirtualFree(byte* address, nuint length, uint type);
}
