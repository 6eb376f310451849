using System;
using System.Runtime.CompilerServices;
using ConvGen.CompilerServices;

namespace ConvGen.Tests.Lanes;

/// <summary>The operations of one implementation of the lanes. This part turns operations on vectors into operations on arrays.</summary>
internal sealed partial class LaneMachine<TLanes, TInt16, TInt32, TInt64, TSingle, TDouble> : LaneMachine
    where TLanes : struct, ILanes<TInt16, TInt32, TInt64, TSingle, TDouble>
    where TInt16 : unmanaged
    where TInt32 : unmanaged
    where TInt64 : unmanaged
    where TSingle : unmanaged
    where TDouble : unmanaged
{
    public LaneMachine()
    {
        RegisterArithmetic();
        RegisterRounding();
        RegisterLoads();
        RegisterStores();
        RegisterDots();
    }

    /// <summary>One operand; <paramref name="prepare"/> brings it into the operation's domain.</summary>
    private void Unary<T, TVector, TResult, TResultVector>(string name, Func<TVector, TResultVector> operation, Func<T, T>? prepare = null)
        where T : unmanaged
        where TVector : unmanaged
        where TResult : unmanaged
        where TResultVector : unmanaged =>
        Register($"{name} {typeof(T).Name}", operands =>
        {
            T[] values = prepare is null ? operands.Get<T>(0) : Array.ConvertAll(operands.Get<T>(0), value => prepare(value));
            TResult[] results = new TResult[values.Length];
            for (int i = 0; i < values.Length; i += Unsafe.SizeOf<TVector>() / Unsafe.SizeOf<T>())
            {
                Put(operation(Take<T, TVector>(values, i)), results, i);
            }

            return results;
        });

    private void Unary<T, TVector>(string name, Func<TVector, TVector> operation, Func<T, T>? prepare = null)
        where T : unmanaged
        where TVector : unmanaged =>
        Unary<T, TVector, T, TVector>(name, operation, prepare);

    private void Binary<T, TVector>(string name, Func<TVector, TVector, TVector> operation)
        where T : unmanaged
        where TVector : unmanaged =>
        Register($"{name} {typeof(T).Name}", operands =>
        {
            (T[] left, T[] right) = (operands.Get<T>(0), operands.Get<T>(1));
            T[] results = new T[left.Length];
            for (int i = 0; i < left.Length; i += Unsafe.SizeOf<TVector>() / Unsafe.SizeOf<T>())
            {
                Put(operation(Take<T, TVector>(left, i), Take<T, TVector>(right, i)), results, i);
            }

            return results;
        });

    private void Ternary<T, TVector>(string name, Func<TVector, TVector, TVector, TVector> operation)
        where T : unmanaged
        where TVector : unmanaged =>
        Register($"{name} {typeof(T).Name}", operands =>
        {
            (T[] left, T[] right, T[] third) = (operands.Get<T>(0), operands.Get<T>(1), operands.Get<T>(2));
            T[] results = new T[left.Length];
            for (int i = 0; i < left.Length; i += Unsafe.SizeOf<TVector>() / Unsafe.SizeOf<T>())
            {
                Put(operation(Take<T, TVector>(left, i), Take<T, TVector>(right, i), Take<T, TVector>(third, i)), results, i);
            }

            return results;
        });

    private static TVector Take<T, TVector>(T[] values, int index)
        where T : unmanaged
        where TVector : unmanaged =>
        Unsafe.ReadUnaligned<TVector>(ref Unsafe.As<T, byte>(ref values[index]));

    private static void Put<T, TVector>(TVector vector, T[] values, int index)
        where T : unmanaged
        where TVector : unmanaged =>
        Unsafe.WriteUnaligned(ref Unsafe.As<T, byte>(ref values[index]), vector);
}
