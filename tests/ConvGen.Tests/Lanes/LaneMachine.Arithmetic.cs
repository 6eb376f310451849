namespace ConvGen.Tests.Lanes;

/// <summary>The arithmetic.</summary>
internal sealed partial class LaneMachine<TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>
{
    private void RegisterArithmetic()
    {
        Binary<short, TInt16>("Add", TLanes.Add);
        Binary<int, TInt32>("Add", TLanes.Add);
        Binary<long, TInt64>("Add", TLanes.Add);
        Binary<float, TSingle>("Add", TLanes.Add);
        Binary<double, TDouble>("Add", TLanes.Add);

        Binary<short, TInt16>("Subtract", TLanes.Subtract);
        Binary<int, TInt32>("Subtract", TLanes.Subtract);
        Binary<long, TInt64>("Subtract", TLanes.Subtract);
        Binary<float, TSingle>("Subtract", TLanes.Subtract);
        Binary<double, TDouble>("Subtract", TLanes.Subtract);

        Binary<short, TInt16>("Multiply", TLanes.Multiply);
        Binary<int, TInt32>("Multiply", TLanes.Multiply);
        Binary<long, TInt64>("Multiply", TLanes.Multiply);
        Binary<float, TSingle>("Multiply", TLanes.Multiply);
        Binary<double, TDouble>("Multiply", TLanes.Multiply);

        Ternary<short, TInt16>("MultiplyAdd", TLanes.MultiplyAdd);
        Ternary<int, TInt32>("MultiplyAdd", TLanes.MultiplyAdd);
        Ternary<long, TInt64>("MultiplyAdd", TLanes.MultiplyAdd);
        Ternary<float, TSingle>("MultiplyAdd", TLanes.MultiplyAdd);
        Ternary<double, TDouble>("MultiplyAdd", TLanes.MultiplyAdd);

        Unary<short, TInt16>("Negate", TLanes.Negate);
        Unary<int, TInt32>("Negate", TLanes.Negate);
        Unary<long, TInt64>("Negate", TLanes.Negate);
        Unary<float, TSingle>("Negate", TLanes.Negate);
        Unary<double, TDouble>("Negate", TLanes.Negate);

        Binary<short, TInt16>("And", TLanes.And);
        Binary<int, TInt32>("And", TLanes.And);
        Binary<long, TInt64>("And", TLanes.And);

        Unary<short, TInt16>("IsZero", TLanes.IsZero);
        Unary<int, TInt32>("IsZero", TLanes.IsZero);
        Unary<long, TInt64>("IsZero", TLanes.IsZero);

        Ternary<int, TInt32>("Clamp", TLanes.Clamp);
        Ternary<long, TInt64>("Clamp", TLanes.Clamp);

        Unary<short, TInt16>("Add a broadcast to", static value => TLanes.Add(value, TLanes.Broadcast((short)-5)));
        Unary<int, TInt32>("Add a broadcast to", static value => TLanes.Add(value, TLanes.Broadcast(-5)));
        Unary<long, TInt64>("Add a broadcast to", static value => TLanes.Add(value, TLanes.Broadcast(-5L)));
        Unary<float, TSingle>("Add a broadcast to", static value => TLanes.Add(value, TLanes.Broadcast(-5.75f)));
        Unary<double, TDouble>("Add a broadcast to", static value => TLanes.Add(value, TLanes.Broadcast(-5.75)));

        foreach (int count in new[] { 0, 1, 7, 8, 15, 16, 31, 32, 63 })
        {
            if (count < 16)
            {
                Unary<short, TInt16>($"ShiftLeft {count}", value => TLanes.ShiftLeft(value, count));
                Unary<short, TInt16>($"ShiftRight {count}", value => TLanes.ShiftRight(value, count));
            }

            if (count < 32)
            {
                Unary<int, TInt32>($"ShiftLeft {count}", value => TLanes.ShiftLeft(value, count));
                Unary<int, TInt32>($"ShiftRight {count}", value => TLanes.ShiftRight(value, count));
            }

            Unary<long, TInt64>($"ShiftLeft {count}", value => TLanes.ShiftLeft(value, count));
            Unary<long, TInt64>($"ShiftRight {count}", value => TLanes.ShiftRight(value, count));
        }
    }
}
