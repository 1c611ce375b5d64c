import { Hono } from 'hono'

const app = new Hono()
app.get('/v1/jobs/:id', (c) => c.json({ id: c.req.param('id') }))

export default app
